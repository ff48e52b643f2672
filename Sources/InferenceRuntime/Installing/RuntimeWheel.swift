/// The package of the runtime, and what of it is needed.
enum RuntimeWheel {
    /// The wheel for this machine; nil when there is none whose digest we know.
    static var current: PinnedWheel? {
        #if arch(x86_64) && os(Linux)
            PinnedWheel(
                requirement: "openvino==\(RuntimeFolder.version)",
                file: "openvino-2026.4.1-22982-cp311-cp311-manylinux_2_28_x86_64.whl",
                sha256: "2d22b1da03f7caf74df30e9f6417d0ab2f637e4a38e08e1dcd294d2c37407aaf",
                pythonVersion: "3.11", platform: "manylinux_2_28_x86_64")
        #else
            nil
        #endif
    }

    /// What is unpacked: the C interface, the core, what runs on processors, and what reads ONNX.
    static let libraries = [
        "libopenvino_c.so.2641", "libopenvino.so.2641", "libopenvino_intel_cpu_plugin.so",
        "libopenvino_onnx_frontend.so.2641", "libtbb.so.12", "libhwloc.so.15",
        "libtbbbind_2_5.so.3", "libtbbmalloc.so.2",
    ]

    /// Where a library lies in the wheel.
    static func entry(of library: String) -> String { "openvino/libs/" + library }

    /// Where the licence lies in the wheel.
    static let license = "openvino-\(RuntimeFolder.version).dist-info/licenses/LICENSE"
}
