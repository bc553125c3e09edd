#!/usr/bin/env bash
# Measures the search for topics beside JDK inflation and DuckDB: benchmarks/topics.sh WORKS [MEGABYTES [RUNS]]
# WORKS holds some OpenAlex works as JSON lines in .gz files; they are replicated to so many million bytes (1330).
# Builds what is measured first. The made files stay in benchmarks/topics/target for the next run.
set -euo pipefail

[ $# -ge 1 ] && [ -d "$1" ] || { printf 'usage: %s WORKS [MEGABYTES [RUNS]]\n' "$0" >&2; exit 2; }
works="$(cd "$1" && pwd)"
megabytes="${2:-1330}"
runs="${3:-3}"
home="$(cd "$(dirname "$0")/.." && pwd)"
target="$home/benchmarks/topics/target"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
export SPARK_LOCAL_IP="${SPARK_LOCAL_IP:-127.0.0.1}"

mvn -B -q -f "$home/benchmarks/pom.xml" package -Dmaven.test.skip -pl topics -am
path="$target/topics.jar:$target/lib/*:$home/pipeline/target/metatrend.jar:$home/pipeline/target/lib/*"

data="$target/works-$megabytes"
if [ ! -d "$data" ]; then
  rm -rf "$data.making"
  "$java" -cp "$path" org.metatrend.benchmarks.topics.MakeOpenAlex "$works" "$data.making" "$megabytes"
  mv "$data.making" "$data"
fi
"$java" -cp "$path" org.metatrend.benchmarks.topics.TopicsBenchmark "$data" "$target/run" "$runs"
