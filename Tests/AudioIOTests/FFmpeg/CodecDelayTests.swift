import Foundation
import Testing

@testable import AudioIO

/// Delays that no file states; those that ffmpeg can encode are also heard in ``FFmpegTests``.
struct CodecDelayTests {
    private func delay(
        _ codec: String, _ rate: Int = 8_000, in container: String, start: String = "0.000000",
        by program: String? = nil
    ) throws -> CodecDelay {
        let json = """
            {"index": 0, "codec_type": "audio", "codec_name": "\(codec)",
             "sample_rate": "\(rate)", "start_time": "\(start)"}
            """
        let stream = try JSONDecoder().decode(FFmpeg.Probe.Stream.self, from: Data(json.utf8))
        return CodecDelay(of: stream, in: container, writtenBy: program)
    }

    @Test(
        arguments: [
            ("amr_nb", "amr", 40), ("amr_nb", "mov,mp4,m4a,3gp,3g2,mj2", 40), ("amr_wb", "amr", 95),
            ("aac", "aac", 1_024), ("aac", "mpegts", 1_024), ("aac", "mov,mp4,m4a,3gp,3g2,mj2", 0),
            ("mp3", "avi", 1_105), ("mp3", "mp3", 0), ("opus", "matroska,webm", 0),
        ])
    func `what is inherent to a codec is cut where the container does not say so`(
        _ codec: String, _ container: String, _ samples: Int
    ) throws {
        #expect(try delay(codec, in: container).samples == samples)
    }

    @Test func `a track that begins before zero has been told its delay`() throws {
        #expect(try delay("aac", in: "matroska,webm", start: "-0.023000").samples == 0)
    }

    @Test(
        arguments: [
            ("wmav1", 8_000, 512), ("wmav2", 22_050, 1_024), ("wmav1", 32_000, 1_024),
            ("wmav2", 32_000, 2_048), ("wmav2", 44_100, 2_048),
        ])
    func `of Windows Media ffmpeg's own files alone are known`(
        _ codec: String, _ rate: Int, _ frame: Int
    ) throws {
        let own = try delay(codec, rate, in: "asf", by: "Lavf59.27.100")
        #expect(own.samples == frame && own.skipsManually)
        let other = try delay(codec, rate, in: "asf")
        #expect(other.samples == 0 && !other.skipsManually)
    }
}
