# What the campaigns share: petitions to sign, load and a watcher that go on while things are broken, and the judgement at
# the end. Sourced after ../load/product.bash; expects $work, $here and $campaign, the folder of what is kept for check.mjs.
#
#   campaign_begin NAME [ADDRESSES]   petitions on the product of that name, load and watcher start, on several addresses
#                              when they are named, apart by commas
#   campaign_wait COUNT        returns when so many more answers were ok; fails after 120 s
#   campaign_stop_load         load and watcher end; returns 1 when one of them had broken
#   campaign_end NAME          waits until a tier is crossed; load ends, state is read, check.mjs and the operator's recount
#                              judge. Returns $CONTRADICTS when one of them found something, 1 when they could not judge.
#                              May stand where "set -e" is off

# As check.mjs ends then.
CONTRADICTS=10
# As "run recount" ends when a count is wrong.
MISCOUNTED=2

campaign_begin() {
  local name=$1 base=${product_url[$1]} id text region
  campaign=$work/campaign
  mkdir -p "$campaign"
  : >"$campaign/history.jsonl"
  : >"$campaign/heads.jsonl"
  petitions=() targets=()
  # Two of a region whose 1 % is reached within a campaign, and one of the whole country.
  for region in KZ-62 KZ-62 KZ; do
    read -r id text < <(node "$root/infra/load/publish.mjs" "$base" "$region")
    petitions+=("$id")
    targets+=("$id:$text:$([ "$region" = KZ ] || echo "$region")")
  done
  node "$here/load.mjs" "${2:-$base}" "$campaign/history.jsonl" "$campaign/stop" "${workers:-32}" "${targets[@]}" >"$campaign/load.txt" &
  load=$!
  node "$here/watch.mjs" "${2:-$base}" "$campaign/heads.jsonl" "$campaign/stop" "${petitions[@]}" &
  watcher=$!
}

campaign_oks() {
  grep -c '"outcome":"ok"' "$campaign/history.jsonl" || true
}

campaign_wait() {
  local wanted=$(($(campaign_oks) + $1)) tries
  for ((tries = 0; tries < 1200; tries++)); do
    [ "$(campaign_oks)" -lt "$wanted" ] || return 0
    sleep 0.1
  done
  fail "Nobody could sign for two minutes."
}

# What one of them did not write, before it broke, nobody can judge.
campaign_stop_load() {
  touch "$campaign/stop"
  wait "$load" || { echo "Those who sign ended before the campaign." >&2; return 1; }
  wait "$watcher" || { echo "The watcher of the logs ended before the campaign." >&2; return 1; }
}

# Prints rows of a statement; replaced where the database is not the embedded one.
campaign_sql() {
  product_sql "$@"
}

# The petitions of the campaign as a list of SQL.
campaign_petitions() {
  local list
  list=$(printf "'%s'," "${petitions[@]}")
  echo "${list%,}"
}

# Until a statement says so much; fails when it has not after so many seconds.
campaign_until() {
  local name=$1 seconds=$2 wanted=$3 tries said
  for ((tries = 0; tries < seconds * 5; tries++)); do
    said=$(campaign_sql "$name" "$4") || return 1
    [ "$said" != "$wanted" ] || return 0
    sleep 0.2
  done
  echo "After $seconds s it is $said, not $wanted: $4" >&2
  return 1
}

# A crossing is what matters most of all that may happen twice or not at all.
campaign_cross() {
  campaign_until "$1" 300 1 "SELECT COUNT(*) > 0 FROM threshold WHERE reached_at IS NOT NULL AND petition IN ($(campaign_petitions))"
}

# A table that could not be read must not look like one that is empty.
campaign_table() {
  campaign_sql "$1" "$3" >"$campaign/$2.tsv" || { echo "The database did not tell what $2 there are." >&2; return 1; }
}

campaign_state() {
  local name=$1 base=$2 list
  list=$(campaign_petitions)
  # The relay hands an escalation on within a second.
  campaign_until "$name" 20 0 "SELECT COUNT(*) FROM outbox" || return 1
  campaign_table "$name" tallies "SELECT petition, next_index, signed, withdrawn, invalidated,
      (SELECT SUM(in_force) FROM region_tally r WHERE r.petition = t.petition),
      (SELECT SUM(change_in_force) FROM hour_tally h WHERE h.petition = t.petition)
    FROM tally t WHERE petition IN ($list)" || return 1
  campaign_table "$name" events "SELECT petition, event_index, kind, COALESCE(HEX(commitment), ''), refers_to
    FROM event WHERE petition IN ($list)" || return 1
  campaign_table "$name" rows "SELECT petition, HEX(signatory_tag), event_index, HEX(nonce), state
    FROM signature WHERE petition IN ($list)" || return 1
  campaign_table "$name" thresholds "SELECT petition, tier, required, reached_at IS NOT NULL,
      (SELECT COUNT(*) FROM escalation e WHERE e.petition = t.petition AND e.tier = t.tier)
    FROM threshold t WHERE petition IN ($list)" || return 1
  local logs
  logs=$(awk '{print $1 ":" $2}' "$campaign/tallies.tsv")
  # shellcheck disable=SC2086
  node "$here/published.mjs" "$base" "$campaign/published.jsonl" 30 $logs || return 1
  node -e 'fetch(process.argv[1] + "/log/vkey").then((r) => r.text()).then((t) => process.stdout.write(t))' "$base" >"$campaign/vkey" \
    || return 1
}

campaign_end() {
  local name=$1 judged=0 recounted=0
  campaign_cross "$name" || return 1
  campaign_stop_load || return 1
  cat "$campaign/load.txt"
  campaign_state "$name" "${product_url[$name]}" || return 1
  node "$here/check.mjs" "$campaign" 1 || judged=$?
  campaign_recount env UNDEU_DATA="$work/$name" || recounted=$?
  if [ "$judged" = "$CONTRADICTS" ] || [ "$recounted" = "$MISCOUNTED" ]; then return "$CONTRADICTS"; fi
  [ "$judged" = 0 ] && [ "$recounted" = 0 ]
}

# The product's own opinion, by the operator's command; the arguments set its environment.
campaign_recount() {
  local code=0
  "$@" MICRONAUT_ENVIRONMENTS=demo UNDEU_BUILD=never UNDEU_ARCHIVE=off "$root/run" recount >"$campaign/recount.txt" 2>&1 || code=$?
  grep -E '^[a-z0-9]{10} |^    |^petition' "$campaign/recount.txt" || cat "$campaign/recount.txt"
  return "$code"
}
