using System.CommandLine;

namespace TutorFunctions.Tools.Keys;

/// <summary>Which server a command speaks to, and with which key.</summary>
internal sealed class ServerOptions
{
    private readonly Option<Uri> _url = new("--url")
    {
        Description = "Where the server is.",
        DefaultValueFactory = static _ => new Uri("http://127.0.0.1:7071"),
        CustomParser = static given =>
        {
            if (Uri.TryCreate(given.Tokens.Single().Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                return url;
            given.AddError($"'{given.Tokens.Single().Value}' is no address, such as http://127.0.0.1:7071.");
            return null;
        },
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "An admin's key; the environment's TUTOR_API_KEY when not given, so that it need not stand on a command line.",
        DefaultValueFactory = static _ => Environment.GetEnvironmentVariable("TUTOR_API_KEY"),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_key);
    }

    public async Task CallAsync(ParseResult parsed, Func<TutorApi, Task> call)
    {
        using var client = new HttpClient { BaseAddress = parsed.GetRequiredValue(_url) };
        if (parsed.GetValue(_key) is { Length: > 0 } key)
            client.DefaultRequestHeaders.Add("x-functions-key", key);
        await call(new TutorApi(client));
    }
}
