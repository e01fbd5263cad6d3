# Three MariaDB nodes of one Galera cluster on this machine, and HAProxy in front of them. Sourced after product.bash.
#
#   cluster_start              all four run, schema and account are there
#   cluster_node N [option]    starts node N (1 to 3); --wsrep-new-cluster founds the cluster
#   cluster_kill N             kill -9
#   cluster_isolate N [0]      node N loses the others and goes on running; with 0 it finds them again
#   cluster_wait N             until node N takes part again
#   cluster_sql N STATEMENT    asks node N itself
#   cluster_url                for the product, through HAProxy
#   cluster_writer             prints the number of the node that writes now; fails when there is none
#   cluster_end                ends what runs

proxy_port=${PROXY_PORT:-13300}
declare -A node_pid
proxy_pid=
cluster_user=mysql

node_port() {
  echo $((proxy_port + $1))
}

cluster_start() {
  local tool missing=
  for tool in mariadbd mariadb-install-db mariadb haproxy rsync; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || missing="$missing $tool"
  done
  provider=$(ls /usr/lib/galera/libgalera_smm.so /usr/lib64/galera-4/libgalera_smm.so 2>/dev/null | head -n 1 || true)
  [ -n "$provider" ] || missing="$missing galera-4"
  [ -z "$missing" ] || fail "Missing:$missing. Debian, Ubuntu: apt-get install mariadb-server galera-4 haproxy rsync"
  PATH=$PATH:/usr/sbin
  # As root the transfer of state fails; so does a folder that the other account cannot enter.
  [ "$(id -u)" = 0 ] || cluster_user=$(id -un)
  chmod 711 "$work"
  local n
  for n in 1 2 3; do
    mkdir -p "$work/node$n/data" "$work/node$n/tmp"
    chown -R "$cluster_user" "$work/node$n"
  done
  mariadb-install-db --no-defaults --user="$cluster_user" --datadir="$work/node1/data" --skip-test-db \
    --auth-root-authentication-method=normal >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2; fail "No data folder."; }
  cluster_node 1 --wsrep-new-cluster
  cluster_wait 1
  cluster_sql 1 "CREATE DATABASE undeu CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
    CREATE USER 'undeu'@'127.0.0.1' IDENTIFIED BY 'undeu'; GRANT ALL ON undeu.* TO 'undeu'@'127.0.0.1';
    CREATE USER 'haproxy'@'127.0.0.1'"
  cluster_node 2
  cluster_wait 2
  cluster_node 3
  cluster_wait 3
  PROXY_PORT=$proxy_port NODE1_PORT=$(node_port 1) NODE2_PORT=$(node_port 2) NODE3_PORT=$(node_port 3) \
    TAKES_PART=$root/infra/galera/takes-part haproxy -f "$root/infra/galera/haproxy.cfg" >"$work/haproxy.log" 2>&1 &
  proxy_pid=$!
}

cluster_node() {
  local n=$1 base=$work/node$1
  shift
  mariadbd --no-defaults --user="$cluster_user" --datadir="$base/data" --tmpdir="$base/tmp" --socket="$base/socket" \
    --pid-file="$base/pid" --bind-address=127.0.0.1 --port="$(node_port "$n")" --skip-name-resolve --skip-ssl \
    --innodb-buffer-pool-size=128M --max-allowed-packet=64M --transaction-isolation=READ-COMMITTED \
    --default-time-zone=+00:00 --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
    --sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION \
    --innodb-flush-log-at-trx-commit=1 --binlog-format=ROW --innodb-autoinc-lock-mode=2 \
    --wsrep-on=ON --wsrep-provider="$provider" --wsrep-cluster-name=undeu --wsrep-node-name="node$n" \
    --wsrep-node-address=127.0.0.1 --wsrep-sst-method=rsync --wsrep-sst-receive-address="127.0.0.1:$((proxy_port + 40 + n))" \
    --wsrep-cluster-address="gcomm://127.0.0.1:$((proxy_port + 11)),127.0.0.1:$((proxy_port + 12)),127.0.0.1:$((proxy_port + 13))" \
    --wsrep-provider-options="gmcast.listen_addr=tcp://127.0.0.1:$((proxy_port + 10 + n));ist.recv_addr=127.0.0.1:$((proxy_port + 20 + n))" \
    "$@" >>"$base/log" 2>&1 &
  node_pid[$n]=$!
}

cluster_kill() {
  kill -KILL "${node_pid[$1]}"
  wait "${node_pid[$1]}" 2>/dev/null || true
  unset "node_pid[$1]"
}

cluster_isolate() {
  cluster_sql "$1" "SET GLOBAL wsrep_provider_options = 'gmcast.isolate=${2:-1}'"
}

cluster_wait() {
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    [ "$(cluster_sql "$1" "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS
      WHERE VARIABLE_NAME = 'WSREP_LOCAL_STATE_COMMENT'" 2>/dev/null)" != Synced ] || return 0
    kill -0 "${node_pid[$1]}" 2>/dev/null || { tail -n 30 "$work/node$1/log" >&2; fail "Node $1 ended instead of starting."; }
    sleep 0.2
  done
  tail -n 30 "$work/node$1/log" >&2
  fail "Node $1 did not join within two minutes."
}

cluster_sql() {
  mariadb --no-defaults --socket="$work/node$1/socket" -u root -N -B -e "$2" "${3:-}"
}

cluster_url() {
  echo "jdbc:mysql://127.0.0.1:$proxy_port/undeu?sslMode=DISABLED&connectionCollation=utf8mb4_unicode_ci"
}

cluster_writer() {
  local port n
  port=$(mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$proxy_port" --skip-ssl -u undeu -pundeu -N -B -e 'SELECT @@port') \
    || fail "HAProxy leads to no node."
  for n in 1 2 3; do
    if [ "$(node_port "$n")" = "$port" ]; then echo "$n"; return; fi
  done
  fail "HAProxy leads to something else than the three nodes."
}

cluster_end() {
  local n
  [ -z "$proxy_pid" ] || kill -TERM "$proxy_pid" 2>/dev/null || true
  for n in "${!node_pid[@]}"; do
    kill -KILL "${node_pid[$n]}" 2>/dev/null || true
    wait "${node_pid[$n]}" 2>/dev/null || true
  done
}
