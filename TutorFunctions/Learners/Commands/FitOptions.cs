namespace TutorFunctions.Learners.Commands;

/// <summary>Options of <c>knowledge fit</c>.</summary>
internal sealed record FitOptions(string? Out = null, bool Forgetting = false)
{
    /// <exception cref="ResponseFileException">An option is not known, or lacks its value.</exception>
    public static FitOptions Read(ReadOnlySpan<string> options)
    {
        var read = new FitOptions();
        for (; options.Length > 0; options = options[1..])
        {
            if (options is ["--out", var path, ..])
            {
                read = read with { Out = path };
                options = options[1..];
            }
            else
            {
                read = options[0] == "--forgetting"
                    ? read with { Forgetting = true }
                    : throw new ResponseFileException($"\"{options[0]}\" is no option of knowledge fit: there are --out <models.json> and --forgetting.");
            }
        }

        return read;
    }
}
