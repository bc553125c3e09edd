package org.metatrend.ingest.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.PackagePlan.LinkTerm;
import org.metatrend.ingest.manifest.PackagePlan.ShareTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;

/** Checks what a manifest says against itself; the files it names are {@link PackageReader}'s. */
final class ManifestCheck {
    private final Rules rules;

    private ManifestCheck(Rules rules) {
        this.rules = rules;
    }

    /** @throws BadInput at the first contradiction or omission */
    static void check(String file, DataPackage manifest) {
        new ManifestCheck(new Rules(file)).manifest(manifest);
    }

    private void manifest(DataPackage manifest) {
        rules.name("/name", manifest.name(), "the package's name");
        rules.required("/title", manifest.title(), "the package's title");
        rules.equal("/profile", manifest.profile(), "tabular-data-package");
        if (manifest.metatrend() == null || manifest.metatrend().kind() == null) {
            throw rules.bad(
                    "/metatrend/kind", "nothing", "studies, topic-shares or challenges", "add the package's kind");
        }
        if (manifest.resources().isEmpty()) {
            throw rules.bad("/resources", "no resource", "at least one table", "add a resource");
        }
        List<String> names = new ArrayList<>();
        for (Resource resource : manifest.resources()) {
            String at = "/resources/" + names.size();
            rules.name(at + "/name", resource.name(), "the resource's name");
            if (names.contains(resource.name())) {
                throw rules.bad(
                        at + "/name",
                        "the name " + BadInput.quote(resource.name()) + " a second time",
                        "a name that no other resource has",
                        "rename one of the two");
            }
            names.add(resource.name());
            new ResourceCheck(rules, at).check(manifest.metatrend().kind(), resource);
        }
        vocabulary(manifest.metatrend());
        links(manifest.metatrend(), names);
        new FigurePlanCheck(rules).check(manifest.metatrend());
        if (manifest.metatrend().kind() == Kind.TOPIC_SHARES) {
            shares(manifest);
        }
    }

    private void vocabulary(PackagePlan plan) {
        List<String> classes = plan.classes().stream().map(ClassTerm::name).toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < plan.classes().size(); i++) {
            ClassTerm term = plan.classes().get(i);
            rules.required("/metatrend/classes/" + i + "/name", term.name(), "the class's name");
            words.add(term.name());
            term.spellings().stream().filter(s -> !s.equals(term.name())).forEach(words::add);
            rules.once("/metatrend/classes/" + i, words);
            for (String subtype : term.subtypes()) {
                rules.known("/metatrend/classes/" + i + "/subtypes", subtype, classes);
            }
        }
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            TaskTerm term = plan.tasks().get(i);
            rules.required("/metatrend/tasks/" + i + "/name", term.name(), "the task's name");
            tasks.add(term.name());
            term.spellings().stream().filter(s -> !s.equals(term.name())).forEach(tasks::add);
            rules.once("/metatrend/tasks/" + i, tasks);
            if (term.chance() != null && !(term.chance() >= 0 && term.chance() <= 1)) {
                throw rules.bad(
                        "/metatrend/tasks/" + i + "/chance",
                        term.chance().toString(),
                        "the accuracy of guessing, from 0 to 1",
                        "correct it");
            }
        }
    }

    private void links(PackagePlan plan, List<String> resources) {
        if (plan.kind() != Kind.STUDIES && !plan.links().isEmpty()) {
            throw rules.bad("/metatrend/links", "links", "links in a package of studies only", "take them out");
        }
        for (int i = 0; i < plan.links().size(); i++) {
            LinkTerm link = plan.links().get(i);
            String at = "/metatrend/links/" + i;
            if (link.verdict() == null) {
                throw rules.bad(at + "/verdict", "nothing", "same or different", "add it");
            }
            end(at + "/one", link.one(), resources);
            end(at + "/other", link.other(), resources);
            rules.required(at + "/reason", link.reason(), "why");
        }
    }

    private void end(String at, LinkTerm.End end, List<String> resources) {
        if (end == null) {
            throw rules.bad(at, "nothing", "a study: resource, and reference or row", "add it");
        }
        rules.known(at + "/resource", end.resource(), resources);
        boolean byReference = end.reference() != null && !end.reference().isBlank();
        if (byReference == (end.row() != null)) {
            throw rules.bad(
                    at,
                    byReference ? "a reference and a row" : "neither a reference nor a row",
                    "one of the two",
                    byReference ? "take one of them out" : "add the reference as the table has it");
        }
    }

    private void shares(DataPackage manifest) {
        if (manifest.resources().size() > 1) {
            throw rules.bad("/resources", "several tables", "one table of counts", "make a package of each");
        }
        List<String> columns = manifest.resources().get(0).schema().fields().stream()
                .map(Field::name)
                .filter(c -> !Set.of("year", "row").contains(c))
                .toList();
        List<ShareTerm> shares = manifest.metatrend().shares();
        if (shares.isEmpty()) {
            throw rules.bad(
                    "/metatrend/shares", "nothing", "the lines of the figure", "add count and of for each line");
        }
        for (int i = 0; i < shares.size(); i++) {
            ShareTerm share = shares.get(i);
            String at = "/metatrend/shares/" + i;
            rules.required(at + "/topic", share.topic(), "what is counted");
            rules.required(at + "/field", share.field(), "the field it is a share of");
            rules.required(at + "/label", share.label(), "the line's label");
            rules.once(
                    at + "/label",
                    shares.subList(0, i + 1).stream().map(ShareTerm::label).toList());
            rules.known(at + "/count", share.count(), columns);
            rules.known(at + "/of", share.of(), columns);
        }
    }
}
