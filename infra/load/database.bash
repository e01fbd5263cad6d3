# A MariaDB server of Debian's, as one would run it in production, on throwaway folders. Sourced after product.bash.
#
#   database_make NAME             a folder of data with schema and accounts, $work/NAME/data
#   database_start NAME PORT       returns when it answers; binary logs go to $work/NAME/binlogs
#   database_kill NAME             kill -9
#   database_stop NAME             as an administrator stops it
#   database_sql NAME STATEMENT    prints the rows, columns apart by tabs
#   database_url PORT              for the product
#   database_options NAME          writes the file that infra/backup reads, and prints its name
#   database_end                   ends what runs

declare -A database_pid
database_user=mysql
[ "$(id -u)" = 0 ] || database_user=$(id -un)
PATH=$PATH:/usr/sbin

database_needs() {
  local tool missing=
  for tool in mariadbd mariadb-install-db mariadb "$@"; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
  done
  [ -z "$missing" ] || fail "Missing:$missing. Debian, Ubuntu: apt-get install mariadb-server mariadb-backup haproxy socat"
}

database_make() {
  local folder=$work/$1
  mkdir -p "$folder/binlogs"
  # The account of the server must come as far as its folders.
  chmod 711 "$work" "$folder"
  mariadb-install-db --no-defaults --user="$database_user" --datadir="$folder/data" --skip-test-db \
    --auth-root-authentication-method=normal >"$folder/install.log" 2>&1 || { cat "$folder/install.log" >&2; fail "No data folder."; }
  printf '%s\n' "CREATE DATABASE undeu CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;" \
    "CREATE USER 'undeu'@'127.0.0.1' IDENTIFIED BY 'undeu'; GRANT ALL ON undeu.* TO 'undeu'@'127.0.0.1';" \
    "CREATE USER 'backup'@'localhost' IDENTIFIED BY 'backup';" \
    "GRANT RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR, REPLICATION SLAVE ON *.* TO 'backup'@'localhost';" >"$folder/first.sql"
}

# The options are those of infra/compose.yaml and docs/operating.md.
database_start() {
  local name=$1 port=$2 folder=$work/$1
  chown -R "$database_user" "$folder"
  mariadbd --no-defaults --user="$database_user" --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" \
    --bind-address=127.0.0.1 --port="$port" --skip-name-resolve --skip-ssl --innodb-buffer-pool-size=128M \
    --max-allowed-packet=64M --transaction-isolation=READ-COMMITTED --default-time-zone=+00:00 \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
    --sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION \
    --innodb-flush-log-at-trx-commit=1 --log-bin="$folder/binlogs/undeu" --binlog-format=ROW --sync-binlog=1 \
    >>"$folder/log" 2>&1 &
  database_pid[$name]=$!
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    if mariadb --no-defaults --socket="$folder/socket" -u root -e 'SELECT 1' >/dev/null 2>&1; then
      # Once is enough; a restored folder holds the accounts.
      if [ -e "$folder/first.sql" ]; then
        mariadb --no-defaults --socket="$folder/socket" -u root <"$folder/first.sql"
        rm "$folder/first.sql"
      fi
      return 0
    fi
    kill -0 "${database_pid[$name]}" 2>/dev/null || { tail -n 30 "$folder/log" >&2; fail "The database $name ended instead of starting."; }
    sleep 0.1
  done
  fail "The database $name did not start within a minute."
}

database_kill() {
  kill -KILL "${database_pid[$1]}"
  wait "${database_pid[$1]}" 2>/dev/null || true
  unset "database_pid[$1]"
}

database_stop() {
  kill -TERM "${database_pid[$1]}"
  wait "${database_pid[$1]}" 2>/dev/null || true
  unset "database_pid[$1]"
}

database_sql() {
  mariadb --no-defaults --socket="$work/$1/socket" -u root -N -B -e "$2" undeu
}

database_url() {
  echo "jdbc:mysql://127.0.0.1:$1/undeu?sslMode=DISABLED&connectionCollation=utf8mb4_unicode_ci"
}

database_options() {
  local file=$work/$1/client.cnf
  printf '[client]\nuser = backup\npassword = backup\nsocket = %s\n' "$work/$1/socket" >"$file"
  chmod 600 "$file"
  echo "$file"
}

database_end() {
  local name
  for name in "${!database_pid[@]}"; do
    database_kill "$name"
  done
}
