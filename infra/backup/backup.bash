# What the scripts of backups share. Sourced by them; set before, or in a file that UNDEU_BACKUP_SETTINGS names:
#
#   UNDEU_BACKUP_FOLDER    where whole backups (full-*) and copied binary logs (binlogs) go; another disk, better another place;
#                          an encrypted volume: these scripts encrypt nothing
#   UNDEU_BACKUP_DEFAULTS  a file of options for the server's own programs, with [client] user, password, host and port or
#                          socket. The account needs RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR, REPLICATION SLAVE
#   UNDEU_BACKUP_METRICS   the folder of the node exporter's textfile collector; empty: nothing is told
#   UNDEU_BACKUP_KEEP      whole backups that are kept, 7
set -euo pipefail
umask 077

fail() {
  echo "$*" >&2
  exit 1
}

if [ -n "${UNDEU_BACKUP_SETTINGS:-}" ]; then
  # shellcheck disable=SC1090
  . "$UNDEU_BACKUP_SETTINGS"
fi

needs() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "$program is needed. Debian, Ubuntu: apt-get install mariadb-backup mariadb-client"
  done
}

backup_folder() {
  [ -n "${UNDEU_BACKUP_FOLDER:-}" ] || fail "UNDEU_BACKUP_FOLDER must say where backups go."
  mkdir -p "$UNDEU_BACKUP_FOLDER/binlogs"
  folder=$(cd "$UNDEU_BACKUP_FOLDER" && pwd -P)
}

backup_defaults() {
  [ -r "${UNDEU_BACKUP_DEFAULTS:-}" ] || fail "UNDEU_BACKUP_DEFAULTS must name a file that says how to reach the database."
  defaults=$(readlink -f "$UNDEU_BACKUP_DEFAULTS")
}

# The file in a whole backup that says which binary log goes on after it, and from where: mariadb-backup calls it otherwise from
# 11.1 on (MDEV-18931). Prints nothing and ends with 1 when there is none, as of a server without a binary log.
backup_position() {
  local file
  for file in "$1/mariadb_backup_binlog_info" "$1/xtrabackup_binlog_info"; do
    if [ -s "$file" ]; then
      echo "$file"
      return 0
    fi
  done
  return 1
}

# One at a time: a second run ends at once, and says so.
backup_alone() {
  exec 9>"$folder/.$1.lock"
  flock -n 9 || fail "Another $1 is running."
}

# Tells Prometheus; written aside and moved into place, so that nobody reads half of it.
#   backup_tell FILE NAME VALUE HELP [NAME VALUE HELP ...]
backup_tell() {
  [ -n "${UNDEU_BACKUP_METRICS:-}" ] || return 0
  local file=$UNDEU_BACKUP_METRICS/$1.prom
  shift
  while [ $# -gt 0 ]; do
    printf '# HELP %s %s\n# TYPE %s gauge\n%s %s\n' "$1" "$3" "$1" "$1" "$2"
    shift 3
  done >"$file.new"
  chmod 0644 "$file.new"
  mv -f "$file.new" "$file"
}

backup_tell_full() {
  backup_tell undeu_backup_full \
    undeu_backup_finished_seconds "$1" "When the last whole backup ended, in Unix time." \
    undeu_backup_bytes "$2" "How big it is."
}

backup_tell_binlogs() {
  backup_tell undeu_backup_binlogs undeu_backup_binlogs_seconds "$1" \
    "Everything that was committed until then, in Unix time, is copied away."
}
