/// A certificate for 127.0.0.1 that nobody trusts, made for these tests with openssl.
enum TestCertificate {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmzCCAUGgAwIBAgIUGnpZSUyQzvy8jhS9+Qw9FlKqqzowCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTE1MjYxMloYDzIxMjYxMDI4
    MTUyNjEyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAARYgIQ7MrMCzdFmqk5ZOgePPlIHmZ8BzwzuiJJWXt02SQcYWrYUIOJ7
    eXzaRzvHqi8uwG1+LuqLX76xKfIGsqTbo28wbTAdBgNVHQ4EFgQUB09dIdNNNxeK
    6kGtoyqwrMNA1UowHwYDVR0jBBgwFoAUB09dIdNNNxeK6kGtoyqwrMNA1UowDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZI
    zj0EAwIDSAAwRQIgX1/J+MXnM6JOGreZlyBEzGuyDyLXeHlCv3+nzoUOslICIQDV
    ZWygqGv3/dtERo7rbnkuMDUqptD54njjv6fj5jG2GA==
    -----END CERTIFICATE-----
    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ4duIS2V//ZQREbd
    qXc69195qWCErSks8NkAo4xAmsOhRANCAARYgIQ7MrMCzdFmqk5ZOgePPlIHmZ8B
    zwzuiJJWXt02SQcYWrYUIOJ7eXzaRzvHqi8uwG1+LuqLX76xKfIGsqTb
    -----END PRIVATE KEY-----
    """
}
