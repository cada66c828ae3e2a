terraform {
  backend "s3" {
    bucket  = "shop-state"
    key     = "shop.tfstate"
    encrypt = true
  }
}
