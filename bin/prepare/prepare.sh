# Read by the commands of bin/ (". bin/prepare/prepare.sh", in the root of the clone): sets $node to the
# Node that runs the program, puts it first on the path for what the command starts, and $flags to what it is told before a
# program of ours.
if ! command -v node >/dev/null 2>&1; then
  echo 'Node was not found. Install it from https://nodejs.org and run the command again.' >&2
  echo 'Node tidak ditemukan. Pasang dari https://nodejs.org lalu jalankan perintah ini lagi.' >&2
  echo 'ไม่พบ Node โปรดติดตั้งจาก https://nodejs.org แล้วสั่งใหม่อีกครั้ง' >&2
  exit 1
fi
node=$(node bin/prepare/index.mjs "${prepare:-}") || exit $?
PATH=$(dirname "$node"):$PATH
export PATH
# A young generation as large as Node likes it costs 130 MB that nobody uses; without quick-imports a start takes twice as long.
flags=$(cat bin/prepare/program-flags)
