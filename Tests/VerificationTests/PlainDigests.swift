/// Digests, made with another program.
enum PlainDigests {
    static let ofFirstMark = [
        ("crc32", "0a14f9a9"),
        ("md5", "9e180942227886def846d55af9dbba2d"),
        ("sha1", "bbfae7ea5588f6e040c55d35ecf5312fc6219359"),
        ("sha256", "c161f3c870767286eec2cba32a5b0f5e" + "789e7c13f07301539778e449b7eaee57"),
        ("sha256-base64", "wWHzyHB2cobuwsujKlsPXniefBPwcwFTl3jkSbfq7lc="),
    ]
}
