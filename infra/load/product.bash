# Starts products on throwaway data folders, asks their databases, and ends all of it with the script that sources this.
# Several may run side by side; each is known by a name.
#
#   product_start NAME [VARIABLE=value ...]   returns when it answers; sets ${product_url[NAME]}, ${product_pid[NAME]}
#   product_stop NAME                         as an administrator stops it
#   product_sql NAME STATEMENT                prints the rows, columns apart by tabs
#   product_publish NAME JURISDICTION         prints the new petition's id and the fingerprint of its text
#   in_background COMMAND ...                 runs it so that a signal ends it too; returns its code

declare -A product_url product_pid
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# What starts a product; a script that breaks it on purpose puts something else here.
product_command=("$root/run")
work=
background=

fail() {
  echo "$*" >&2
  exit 1
}

# A folder of this run only. In java.io.tmpdir the database's files would be deleted under it.
work_in() {
  mkdir -p "$1"
  work=$(mktemp -d "$1/run.XXXXXX")
  trap 'work_end' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

work_end() {
  set +e
  # Whatever still runs in the background: load that was interrupted, too.
  # shellcheck disable=SC2046
  kill -TERM $(jobs -p) 2>/dev/null
  local name
  for name in "${!product_pid[@]}"; do
    product_stop "$name"
  done
  rm -rf "$work"
}

in_background() {
  "$@" &
  background=$!
  local code=0
  wait "$background" || code=$?
  background=
  return "$code"
}

product_start() {
  local name=$1 log=$work/$1.log
  shift
  : >>"$log"
  local said
  said=$(wc -l <"$log")
  # Empty, without e-mail or invented petitions; the archive of classes would be written in the middle of the run.
  env UNDEU_DATA="$work/$name" MICRONAUT_ENVIRONMENTS=demo MICRONAUT_SERVER_PORT=-1 UNDEU_DEMO_CONTENT=false \
    UNDEU_ARCHIVE=off "$@" "${product_command[@]}" >>"$log" 2>&1 &
  product_pid[$name]=$!
  until product_url[$name]=$(tail -n "+$((said + 1))" "$log" | sed -n 's|.*running at \(http://localhost:[0-9]*\).*|\1|p') \
    && [ -n "${product_url[$name]}" ]; do
    kill -0 "${product_pid[$name]}" 2>/dev/null || { cat "$log" >&2; fail "Undeu ended instead of starting."; }
    sleep 0.1
  done
  product_url[$name]=${product_url[$name]/localhost/127.0.0.1}
}

product_stop() {
  local name=$1 database
  database=$(cat "$work/$name/mariadb.pid" 2>/dev/null) || true
  if kill -TERM "${product_pid[$name]}" 2>/dev/null; then
    # What a signal ended did not fail.
    wait "${product_pid[$name]}" 2>/dev/null || true
  fi
  unset "product_pid[$name]"
  # Left behind only when the product was killed.
  if [ -n "$database" ] && [[ $(ps -ww -o args= -p "$database" 2>/dev/null) == *"--datadir=$work/$name/db"* ]]; then
    kill -TERM "$database" 2>/dev/null
    while kill -0 "$database" 2>/dev/null; do sleep 0.1; done
  fi
}

product_sql() {
  local folder=$work/$1 arguments
  arguments=$(ps -ww -o args= -p "$(cat "$folder/mariadb.pid")")
  [[ $arguments =~ --port=([0-9]+) ]] || fail "The database of $1 does not run."
  MYSQL_PWD=$(cat "$folder/database-password") "$folder/mariadb/bin/mariadb" --no-defaults --protocol=tcp -h 127.0.0.1 \
    --skip-ssl -P "${BASH_REMATCH[1]}" -u undeu -N -B -e "$2" undeu
}

product_publish() {
  node "$root/infra/load/publish.mjs" "${product_url[$1]}" "$2"
}

# Prints what is wrong with the counts of a petition, nothing when all agree:
# rows = tally = regions = next index = events without a gap. The third argument is what clients were told, or empty.
product_miscounts() {
  local told=${3:-} counts rows in_force regions next events first last
  counts=$(product_sql "$1" "
    SELECT (SELECT COUNT(*) FROM signature WHERE petition = '$2' AND state = 'IN_FORCE'),
           signed - withdrawn - invalidated,
           (SELECT SUM(in_force) FROM region_tally WHERE petition = '$2'),
           next_index,
           (SELECT COUNT(*) FROM event WHERE petition = '$2'),
           (SELECT MIN(event_index) FROM event WHERE petition = '$2'),
           (SELECT MAX(event_index) FROM event WHERE petition = '$2')
    FROM tally WHERE petition = '$2'")
  read -r rows in_force regions next events first last <<<"$counts"
  local api
  api=$(node "$root/infra/load/tally.mjs" "${product_url[$1]}" "$2")
  # Nobody withdraws here, so every event is a signature.
  if [ "$rows $in_force $regions $next $events $first $((last + 1)) $api" \
    != "$rows $rows $rows $rows $rows 0 $rows $rows $rows" ] || { [ -n "$told" ] && [ "$told" != "$rows" ]; }; then
    echo "petition $2: signatures $rows, tally $in_force, regions $regions, next index $next, events $events" \
      "from $first to $last, API tally and regions $api${told:+, clients were told $told}"
  fi
}
