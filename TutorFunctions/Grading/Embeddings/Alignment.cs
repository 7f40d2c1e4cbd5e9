using System.Numerics.Tensors;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Grading.Embeddings;

/// <summary>
/// How well the pieces of an expected text and of a reply match in meaning, each with the likest one of the other text (Zhang et al.,
/// BERTScore, 2020). All are cosines.
/// </summary>
/// <param name="Recall">How well what is expected is met by the reply, in the mean.</param>
/// <param name="Precision">How well what the reply says is met by what is expected, in the mean.</param>
/// <param name="Weakest">How well the two expected words are met that are met least.</param>
/// <param name="SameWords">How alike the context of the words is that both texts have; it is low where they change their roles.</param>
internal readonly record struct Alignment(double Recall, double Precision, double Weakest, double SameWords)
{
    private const int WeakestWords = 2;
    private const double NoSameWord = 0.5;

    public static Alignment Of(EmbeddedText expected, EmbeddedText reply)
    {
        if (expected.Pieces.Count == 0 || reply.Pieces.Count == 0)
            return new Alignment(0, 0, 0, NoSameWord);
        var met = new double[expected.Pieces.Count];
        var said = new double[reply.Pieces.Count];
        Array.Fill(met, -1);
        Array.Fill(said, -1);
        var same = new List<double>();
        for (var at = 0; at < met.Length; at++)
        {
            var sameWord = -1.0;
            for (var other = 0; other < said.Length; other++)
            {
                double cosine = TensorPrimitives.Dot<float>(expected.Pieces[at].Vector, reply.Pieces[other].Vector);
                met[at] = Math.Max(met[at], cosine);
                said[other] = Math.Max(said[other], cosine);
                if (expected.Pieces[at].Number == reply.Pieces[other].Number)
                    sameWord = Math.Max(sameWord, cosine);
            }

            if (sameWord > -1 && expected.Pieces[at].Weight >= 1)
                same.Add(sameWord);
        }

        var recall = Mean(expected, met);
        var weakest = met.Where((_, at) => expected.Pieces[at].Weight >= 1).Order().Take(WeakestWords).DefaultIfEmpty(recall).Average();
        return new Alignment(recall, Mean(reply, said), weakest, same.Count == 0 ? NoSameWord : same.Average());
    }

    private static double Mean(EmbeddedText text, double[] cosines) =>
        text.Pieces.Select((piece, at) => piece.Weight * cosines[at]).Sum() / text.Pieces.Sum(static piece => piece.Weight);
}
