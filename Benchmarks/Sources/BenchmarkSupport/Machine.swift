import Glibc

/// Prints what a reader of the results has to know: the name of the benchmark, the cores and the load.
public func printHeading(_ name: String) {
  var loads = [0.0, 0.0, 0.0]
  getloadavg(&loads, 3)
  let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  print("# \(name): \(cores) cores, load \(loads[0].rounded(to: 1)) at the start\n")
}
