/// A certificate that nobody vouches for, made for these tests alone: valid for `localhost` until 2126.
enum TestCertificate {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmzCCAUGgAwIBAgIUUjV6fFtG6xtais8Xu28+vmtkXIgwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTE1MTkxMVoYDzIxMjYxMDI4
    MTUxOTExWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATTetNpIgUECu9/WoW1UHm4RHKm5re0wEuyLcDLhTUvVcqlCGtekOMm
    RywnW59HkJHmYq8CVgptveqKr3uWHmMSo28wbTAdBgNVHQ4EFgQUHI59hp1lOfiW
    t/SvnH9LKUwKz+swHwYDVR0jBBgwFoAUHI59hp1lOfiWt/SvnH9LKUwKz+swDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSAAwRQIhAK17z/TRS92ef8LucR+sgl4s9IzHRV6Fp7zZPH3X1ri7AiBJ
    AZAzWaUnaJJBycy/+o+XWjExYXNknr4Vv6/H0h0XYQ==
    -----END CERTIFICATE-----
    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgaJY7t4u5dVXABCAW
    0TOOVDHrlUXRJ30NZGx+gNawT0qhRANCAATTetNpIgUECu9/WoW1UHm4RHKm5re0
    wEuyLcDLhTUvVcqlCGtekOMmRywnW59HkJHmYq8CVgptveqKr3uWHmMS
    -----END PRIVATE KEY-----
    """
}
