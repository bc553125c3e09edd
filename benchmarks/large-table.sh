#!/usr/bin/env bash
# Measures how a large table is added, checked and transcribed: benchmarks/large-table.sh [MEGABYTES [MEMORY]]
# Makes a narrow CSV (4 short columns) and a wide one (a long text in each row) of so many million bytes (200) with
# made-up studies, and runs the commands with so much memory for Java (256m). The made files go when it ends.
set -euo pipefail

megabytes="${1:-200}"
memory="${2:-256m}"
home="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export METATREND_OPTS="-Xmx$memory"
"$home/metatrend" --version >/dev/null

make() { # FILE PADDING
  awk -v most="$((megabytes * 1000000))" -v padding="$2" 'BEGIN {
    srand(7)
    pad = padding ? sprintf("%*s", padding, "") : ""
    gsub(/ /, "lorem ", pad)
    print "Study,Year,Sample size" (padding ? ",Abstract" : "") ",Accuracy"
    while (bytes < most) {
      row = sprintf("Roe%d et al. %d,%d,%d%s,0.%d", i++, y = 2005 + int(rand() * 18), y, 20 + int(rand() * 2000),
        padding ? ",\"" pad "\"" : "", 500 + int(rand() * 490))
      print row
      bytes += length(row) + 1
    }
  }' >"$1"
}

# The peak of the resident memory and the times, as the kernel counts them.
measured() { # NAME COMMAND...
  local name="$1"
  shift
  python3 - "$name" "$@" <<'PY'
import resource, subprocess, sys, time
start = time.time()
code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
use = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]}: exit {code}, {time.time() - start:.0f} s, processor {use.ru_utime + use.ru_stime:.0f} s, "
      f"peak {use.ru_maxrss // 1024} MiB", flush=True)
PY
}

for kind in narrow wide; do
  folder="$work/$kind"
  mkdir "$folder"
  make "$folder/$kind.csv" "$([ "$kind" = wide ] && echo 500 || echo 0)"
  echo "$kind: $(($(wc -l <"$folder/$kind.csv") - 1)) rows, $(wc -c <"$folder/$kind.csv") bytes, -Xmx$memory"
  measured "  add" "$home/metatrend" add "$folder/$kind.csv" --new "$folder/package" --yes
  measured "  check" "$home/metatrend" check "$folder/package"
  measured "  transcribe" "$home/metatrend" transcribe "$folder/package" --from "$folder"
done
