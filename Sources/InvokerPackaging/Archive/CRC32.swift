/// The checksum of a file in an archive: CRC-32 as in ISO 3309.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var checksum: UInt32 = 0xFFFF_FFFF
  table.withUnsafeBufferPointer { table in
    bytes.withUnsafeBufferPointer { bytes in
      guard let table = table.baseAddress, let byte = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        checksum = table[Int((checksum ^ UInt32(byte[index])) & 0xFF)] ^ (checksum &>> 8)
        index &+= 1
      }
    }
  }
  return ~checksum
}

private let table: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
}
