storage "file" { path = "/vault/file" }
listener "tcp" {
  address = "0.0.0.0:8200"
  tls_cert_file = "/tls/vault.crt"
  tls_key_file = "/tls/vault.key"
}
ui = false
