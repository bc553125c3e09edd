package org.metatrend.pipeline.meta;

import java.util.Locale;

/** What was asked, as it was understood. */
final class CallReport {
    private CallReport() {}

    static Block of(MetaModel analysis) {
        MetaOptions.Model model = analysis.options().model();
        MetaTable table = analysis.input().table();
        Block call = new Block()
                .put("measure", analysis.input().measure().name())
                .put("method", model.method().name())
                .put("test", model.test().name().toLowerCase(Locale.ROOT))
                .put("level", model.level())
                .put("mods", analysis.terms().stream().map(ModeratorTerm::name).toList())
                .put("add", model.correction().add())
                .put("to", model.correction().to().name().toLowerCase(Locale.ROOT));
        GroupColumns groups = analysis.groups();
        groups.cluster().ifPresent(at -> call.put("cluster", table.header().get(at)));
        groups.outer().ifPresent(at -> call.put("outer", table.header().get(at)));
        groups.inner().ifPresent(at -> call.put("inner", table.header().get(at)));
        groups.subgroup().ifPresent(at -> call.put("subgroup", table.header().get(at)));
        groups.within().ifPresent(at -> call.put("within", table.header().get(at)));
        analysis.options().columns().groupings().y().ifPresent(y -> call.put("y", y));
        MetaOptions.Extras extras = analysis.options().extras();
        call.put("cut", extras.cuts());
        if (extras.permutations() > 0 || extras.gosh() > 0) {
            call.put("permutations", extras.permutations())
                    .put("gosh", extras.gosh())
                    .put("seed", extras.seed());
        }
        if (!analysis.options().columns().where().isEmpty()) {
            call.put("where", analysis.options().columns().where());
        }
        return call;
    }
}
