/// The version of the tool in the header of each generated file.
public let toolVersion = "0.1.0"
