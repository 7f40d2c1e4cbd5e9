namespace TutorFunctions.Language.Text;

/// <summary>Counts the words of a text as a reader does: what stands between blanks.</summary>
internal static class WordCount
{
    public static int Of(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
