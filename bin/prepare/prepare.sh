# Read by the commands of bin/ (". bin/prepare/prepare.sh", in the root of the clone): sets $node to the
# Node that runs the program, and puts it first on the path for what the command starts.
if ! command -v node >/dev/null 2>&1; then
  echo 'Node was not found. Install it from https://nodejs.org and run the command again.' >&2
  echo 'Node tidak ditemukan. Pasang dari https://nodejs.org lalu jalankan perintah ini lagi.' >&2
  echo 'ไม่พบ Node โปรดติดตั้งจาก https://nodejs.org แล้วสั่งใหม่อีกครั้ง' >&2
  exit 1
fi
node=$(node bin/prepare/index.mjs "${prepare:-}") || exit $?
PATH=$(dirname "$node"):$PATH
export PATH
