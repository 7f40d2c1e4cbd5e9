using System.Numerics.Tensors;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Grading.Embeddings;

/// <summary>How near a reply comes in meaning to what a key expects, and to the question. All are cosines.</summary>
internal sealed record AnswerCloseness
{
    public AnswerCloseness(AnswerKey key, string reply, SentenceEmbeddings embeddings)
    {
        var said = embeddings.Of(reply);
        var question = embeddings.OfKept(key.Prompt ?? key.Stem ?? string.Empty);
        var accepted = key.Accepted.Select(embeddings.OfKept).ToList();
        var ideas = key.KeyIdeas.Select(idea => idea.Phrases.Append(idea.Name).Select(embeddings.OfKept).ToList()).ToList();
        // Without ideas the answer as a whole is the one idea.
        if (ideas.Count == 0)
            ideas = [accepted];
        if (accepted.Count == 0)
            accepted = [.. ideas.SelectMany(static phrases => phrases)];
        Answer = accepted.Select(text => Alignment.Of(text, said)).MaxBy(static each => each.Recall + each.Precision);
        Question = Alignment.Of(question, said);
        AnswerCosine = accepted.Max(text => Cosine(text, said));
        QuestionCosine = Cosine(question, said);
        IdeaRecalls = [.. ideas.Select(phrases => phrases.Max(phrase => Alignment.Of(phrase, said).Recall))];
        IdeaCosines = [.. ideas.Select(phrases => phrases.Max(phrase => Cosine(phrase, said)))];
    }

    /// <summary>The reply beside the accepted answer that it matches best.</summary>
    public Alignment Answer { get; }

    /// <summary>The reply beside the question.</summary>
    public Alignment Question { get; }

    public double AnswerCosine { get; }

    public double QuestionCosine { get; }

    /// <summary>For each key idea how well its likest phrase is met.</summary>
    public IReadOnlyList<double> IdeaRecalls { get; }

    /// <summary>For each key idea how near its nearest phrase is to the reply as a whole.</summary>
    public IReadOnlyList<double> IdeaCosines { get; }

    private static double Cosine(EmbeddedText first, EmbeddedText second) => TensorPrimitives.Dot<float>(first.Sentence, second.Sentence);
}
