# What the scripts of this folder share, on top of ../load/product.bash: driving load, keeping figures, showing them.
#
#   publish NAME KEY JURISDICTION               a new petition, kept as ${petition[KEY]} and ${text[KEY]}
#   drive NAME WHAT PEOPLE SECONDS CONNECTIONS KEY
#                                               measures (WHAT as in drive.lua) and keeps the figures under KEY. Fails unless
#                                               every request was answered, and as expected; sets made and read
#   median KEY COLUMN                           1: a second, 2, 3, 4: p50, p95, p99 in ms; the median of all measurements
#   ratio KEY KEY                               of the rates
#   table TITLE KEY:TEXT ...                    rates and times side by side
#   figure NAME VALUE GOAL                      a line of the summary; GOAL as "< 150", or "" where there is none

command -v wrk >/dev/null || fail "wrk makes the load, and it is not here. Debian, Ubuntu: apt-get install wrk; macOS: brew install wrk."
command -v node >/dev/null || fail "Node.js 18 or later writes the session tokens, and it is not here."

# The last requests are answered within this time after the deadline; batch size 1 at 256 connections takes about 1 s.
grace=${UNDEU_BENCH_GRACE:-3}

declare -A petition text sum_made results

publish() {
  read -r "petition[$2]" "text[$2]" < <(product_publish "$1" "$3")
}

drive() {
  local name=$1 what=$2 tokens=$3 duration=$4 count=$5 key=$6 result=$work/result
  DRIVE=$what PEOPLE=$tokens LASTING=$duration PETITION=${petition[$key]:-} TEXT_SHA256=${text[$key]:-} RESULT=$result \
    in_background wrk -t1 "-c$count" "-d$((duration + grace))s" --timeout 10s -s "$here/drive.lua" "${product_url[$name]}" \
    >"$work/wrk.log" || { cat "$work/wrk.log" >&2; fail "wrk failed."; }
  local sent answered other ran_out errors seconds p50 p95 p99
  # shellcheck disable=SC1090
  . <(tr ' ' '\n' <"$result")
  ((errors == 0)) || fail "$key: $errors connections broke"
  ((answered == sent)) || fail "$key: $((sent - answered)) of $sent requests were not answered in time"
  ((made + read == answered)) || fail "$key: $((answered - made - read)) of $answered requests were refused, the last with $other"
  ((ran_out == 0)) || fail "$key: all people have signed before the time was over; give more"
  sum_made[$key]=$((${sum_made[$key]:-0} + made))
  results[$key]+="$(awk "BEGIN { printf \"%d %s %s %s\", ($made + $read) / $seconds, $p50, $p95, $p99 }")"$'\n'
}

median() {
  cut -d ' ' -f "$2" <<<"${results[$1]%$'\n'}" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# Of the same round, since what else happens on the machine meets both; then the median.
ratio() {
  paste -d ' ' <(cut -d ' ' -f 1 <<<"${results[$1]%$'\n'}") <(cut -d ' ' -f 1 <<<"${results[$2]%$'\n'}") \
    | awk '{ printf "%.2f\n", $1 / $2 }' | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

machine() {
  echo
  echo "$(uname -s -m), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1), $(getconf _NPROCESSORS_ONLN) cores, shared with the client; load of the machine $(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null)"
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | grep -v '^Picked up' | sed -n 2p
}

table() {
  echo
  printf '%-36s %10s %9s %9s %9s\n' "$1" "a second" "p50 ms" "p95 ms" "p99 ms"
  shift
  local row key
  for row in "$@"; do
    key=${row%%:*}
    printf '%-36s %10s %9s %9s %9s\n' "${row#*:}" "$(median "$key" 1)" "$(median "$key" 2)" "$(median "$key" 3)" "$(median "$key" 4)"
  done
}

figure() {
  local verdict=
  [ -z "$3" ] || verdict=$(awk "BEGIN { print ($2 $3) ? \"reached\" : \"MISSED\" }")
  printf '%-66s %12s %10s  %s\n' "$1" "$2" "$3" "$verdict"
  [ -z "${UNDEU_BENCH_SUMMARY:-}" ] \
    || printf '%-66s %12s %10s  %s\n' "$1" "$2" "$3" "$verdict" >>"$UNDEU_BENCH_SUMMARY"
}

# Reads -c -r -s -w -p -d -m into connections, rounds, seconds, warm_up, people, folder, minutes
options() {
  local option OPTARG
  OPTIND=1
  while getopts c:r:s:w:p:d:m:n: option; do
    case $option in
      c) connections=${OPTARG//,/ } ;;
      r) rounds=$OPTARG ;;
      s) seconds=$OPTARG ;;
      w) warm_up=$OPTARG ;;
      p) people=$OPTARG ;;
      d) folder=$OPTARG ;;
      m) minutes=$OPTARG ;;
      n) number=$OPTARG ;;
      *) exit 2 ;;
    esac
  done
}
