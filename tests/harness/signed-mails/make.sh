#!/bin/sh
# Makes the signed mails of this folder anew with openssl, and says where they lie. The keys are thrown away with them.
set -e
cd "$(mktemp -d)"; pwd
conf() { cat > c.cnf <<X
[req]
distinguished_name=dn
prompt=no
[dn]
$1
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[mid]
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[person]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=emailProtection
subjectAltName=email:rina@example.com
subjectKeyIdentifier=hash
[web]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth
subjectAltName=email:rina@example.com
X
}
key() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out $1.key 2>/dev/null || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out $1.key; }
conf "O=Contoh Trust
CN=Contoh Root"; key root
openssl req -new -x509 -key root.key -config c.cnf -extensions root -days 36500 -out root.pem
issue() { # name subject ext issuer
 conf "$2"; [ -f $1.key ] || key $1
 openssl req -new -key $1.key -config c.cnf -out $1.csr
 openssl x509 -req -in $1.csr -CA $4.pem -CAkey $4.key -CAcreateserial -days 36000 -extfile c.cnf -extensions $3 -out $1.pem 2>/dev/null; }
issue mid "O=Contoh Trust
CN=Contoh Mail CA" mid root
issue rina "CN=Rina Wijaya" person mid
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out curve.key 2>/dev/null
issue curve "CN=Rina Wijaya" person mid
issue web "CN=Rina Wijaya" web mid
# issued by somebody who may not issue
issue below "CN=Rina Wijaya" person rina
printf 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe parcel 4711 has not come.\r\n\r\nRina\r\n' > words
head='From: Rina <rina@example.com>
To: support@localhost
Subject: Signed'
sign() { n=$1; shift; openssl cms -sign -in words -binary "$@" | sed 's/\r$//' > b.txt; { printf '%s\n' "$head"; cat b.txt; } | sed 's/$/\r/' > $n.eml; }
sign detached -signer rina.pem -inkey rina.key -certfile mid.pem -md sha256
sign wrapped -nodetach -stream -signer rina.pem -inkey rina.key -certfile mid.pem -md sha256
sign pss -signer rina.pem -inkey rina.key -certfile mid.pem -md sha384 -keyopt rsa_padding_mode:pss
sign curve -signer curve.pem -inkey curve.key -certfile mid.pem -md sha256 -keyid
sign bare -noattr -signer rina.pem -inkey rina.key -certfile mid.pem -md sha256
sign weak -signer rina.pem -inkey rina.key -certfile mid.pem -md sha1
sign web -signer web.pem -inkey web.key -certfile mid.pem -md sha256
cat mid.pem rina.pem > two.pem
sign below -signer below.pem -inkey below.key -certfile two.pem -md sha256
sign nocert -nocerts -signer rina.pem -inkey rina.key -md sha256
