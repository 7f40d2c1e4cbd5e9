using System.IO.Compression;
using System.Reflection;

namespace TutorFunctions.Replies.Learned;

/// <summary>
/// What was learned from labelled replies: which candidate is put forward, which acts a reply holds, and what it comes to.
/// </summary>
/// <param name="Candidates">
/// One output: how much a candidate speaks for being the claim; none is put forward where every sum is below 0.
/// </param>
/// <param name="Acts">One output for each dialogue act, in the order of the enumeration: the act is there from 0 on.</param>
/// <param name="Claims">One output: an answer is put forward from 0 on.</param>
/// <param name="Worths">
/// One output each for accepting, partly accepting and refusing the claim that stands; added to what its judgement says.
/// </param>
internal sealed record ReplyModel(LinearModel Candidates, LinearModel Acts, LinearModel Claims, LinearModel Worths)
{
    public const string Resource = "replies/model.bin";

    private static readonly Lazy<ReplyModel> s_shipped = new(Load);

    /// <summary>The weights that are part of the product.</summary>
    public static ReplyModel Shipped => s_shipped.Value;

    public static ReplyModel Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked);
        return new ReplyModel(LinearModel.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        Candidates.Write(writer);
        Acts.Write(writer);
        Claims.Write(writer);
        Worths.Write(writer);
    }

    private static ReplyModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The weights of the reader of replies, {Resource}, are missing from the product: build it anew."
            );
        return Read(stream);
    }
}
