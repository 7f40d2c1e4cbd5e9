using TutorFunctions.Access;
using TutorFunctions.Hosting.Local;
using TutorFunctions.LanguageModels;
using TutorFunctions.Web;

namespace TutorFunctions.Hosting;

/// <summary>What each setting is, by subject; numbers come from the code that reads the setting.</summary>
internal static class SettingDescriptions
{
    private const string Whole = "whole number, 1 to 1000000";
    private const string Time = "time, as `days.hours:minutes:seconds`";
    private const string Flag = "`true` or `false`";
    private const string None = "none";
    private const string NoLimit = "no limit";

    public static IReadOnlyList<(string Subject, IReadOnlyList<SettingDescription> Settings)> BySubject { get; } =
    [
        ("Server", Server()),
        ("Access and limits", Access()),
        ("Teaching", Teaching()),
        ("Privacy", Privacy()),
        ("Language models", Models()),
        ("One agent's model", OneAgent()),
    ];

    public static IEnumerable<SettingDescription> All => BySubject.SelectMany(subject => subject.Settings);

    private static IReadOnlyList<SettingDescription> Server() =>
    [
        new(
            "TUTOR_DATA",
            "folder",
            "`data`",
            "Folder of the embedded database; it is made, for its owner alone, if it is not there.",
            IsOfLocalServer: true
        ),
        new(
            "TUTOR_STORES",
            "`sqlite` or `tables`",
            "`sqlite`; under the Functions host `tables`",
            "Where sessions, learners and courses are kept: in the embedded database, or in Azure tables of the account that "
                + "`AzureWebJobsStorage` names."
        ),
        new("TUTOR_PORT", "port, 0 to 65535", "`7071`", "Port to listen on; 0 takes a free one and prints it.", IsOfLocalServer: true),
        new(
            "TUTOR_BIND",
            "address",
            "`127.0.0.1`",
            "Address to listen on. It is used only when `TUTOR_API_KEY` is set; else the server listens on its own machine only.",
            IsOfLocalServer: true
        ),
        new("TUTOR_LESSONS", "folder", None, "Lesson packs of your own, besides those that come along."),
        new(
            "TUTOR_EMBED_ORIGINS",
            "origins, separated by spaces",
            None,
            "Sites that may show the pages inside their own, as `https://lms.example.org`."
        ),
    ];

    private static IReadOnlyList<SettingDescription> Access() =>
    [
        new(
            "TUTOR_API_KEY",
            "at least 22 random characters",
            None,
            "The first admin key, with which all others are made ([access.md](access.md)); `tutor keys new api` makes one."
        ),
        new(
            "TUTOR_WEBHOOK_SECRET",
            "`whsec_` and base64, several separated by spaces",
            None,
            "Secrets of signed webhooks; without one `/webhooks/lms` answers 503."
        ),
        new(
            "TUTOR_TRUSTED_PROXIES",
            "addresses or networks, separated by spaces",
            None,
            "Proxies that are believed what they say of the caller by `X-Forwarded-For`, `-Proto` and `-Host`, as `10.0.0.7` or "
                + "`10.0.0.0/8`. What anybody else says is passed over.",
            IsOfLocalServer: true
        ),
        new(
            "TUTOR_REQUESTS_PER_SECOND",
            Whole,
            $"{ServerLimits.DefaultRequestsPerSecond} for other machines, {NoLimit} for this one",
            "Requests a second that one address may send, ten seconds' worth in a burst; those beyond are answered 429. A number that is "
                + "set holds for this machine, too.",
            IsOfLocalServer: true
        ),
        new(
            "TUTOR_KEY_REQUESTS_PER_SECOND",
            Whole,
            $"{CallerLimit.DefaultOfKey} from other machines, {NoLimit} from this one",
            "The same for each key, from wherever it is used."
        ),
        new(
            "TUTOR_LEARNER_REQUESTS_PER_SECOND",
            Whole,
            $"{CallerLimit.DefaultOfLearner}",
            "The same for each learner that comes by a link."
        ),
        new(
            "TUTOR_MAX_REQUESTS",
            Whole,
            $"{ServerLimits.DefaultRequestsUnderWayPerCore} for each core",
            "Requests that are worked on at once; those beyond are answered 503 before anything is done. One that has been under way for "
                + "a second, as it waits for a language model, is not counted.",
            IsOfLocalServer: true
        ),
        new(
            "TUTOR_MAX_CONNECTIONS",
            Whole,
            $"{ServerLimits.DefaultConnections}",
            "Connections that are open at once; those beyond are closed.",
            IsOfLocalServer: true
        ),
        new(
            "TUTOR_MAX_EVENT_STREAMS",
            Whole,
            $"{EventStreams.Default}",
            $"Event streams that are open at once, of them {EventStreams.OfOneLearner} by one learner's link; others are answered 503."
        ),
    ];

    private static IReadOnlyList<SettingDescription> Teaching() =>
    [
        new(
            "TUTOR_SUPPORT_CONTACT",
            "text, at most 600 characters",
            "an adult they trust, and the emergency number",
            "Whom a learner in distress is told to turn to, shown as it stands."
        ),
        new("TUTOR_REMIND_AFTER", Time, "`1.00:00:00`", "Silence after which a learner is reminded, once."),
        new("TUTOR_EXPIRE_AFTER", Time, "`30.00:00:00`", "Silence after which a session expires; longer than `TUTOR_REMIND_AFTER`."),
        new("TUTOR_QUIET_AFTER", Time, "`3.00:00:00`", "Silence in a session after which a teacher is shown its learner."),
        new(
            "TUTOR_NIGHTLY_FIT",
            Flag,
            "`false`",
            "Whether a model is fitted each night to all learners' answers ([nightly-model.md](nightly-model.md))."
        ),
    ];

    private static IReadOnlyList<SettingDescription> Privacy() =>
    [
        new(
            "TUTOR_RETENTION_DAYS",
            "whole number, 1 to 36500",
            "kept until somebody erases them",
            "Days after their end from which on sessions are erased, each night at 04:00 UTC."
        ),
        new("TUTOR_LOG_LEARNER_TEXT", Flag, "`false`", "Whether logs and traces may hold what learners write and are told."),
    ];

    private static IReadOnlyList<SettingDescription> Models() =>
    [
        new(
            "TUTOR_MODEL_ENDPOINT",
            "address",
            "none; OpenAI when `TUTOR_MODEL_KEY` is set",
            "Base address of an OpenAI-compatible API. With neither endpoint nor key the offline tutor plays every agent."
        ),
        new("TUTOR_MODEL_KEY", "text", None, "Key of the endpoint; a local server needs none."),
        new(
            "TUTOR_MODEL_IDENTITY",
            "`managed`, or a client id",
            None,
            "On Azure in place of a key: the system-assigned identity, or a user-assigned one."
        ),
        new(
            "TUTOR_MODEL",
            "name, or `offline`",
            $"`{AgentSettings.DefaultOf(AgentRole.Planner).Model}` for planner and path generator, "
                + $"`{AgentSettings.DefaultOf(AgentRole.Executor).Model}` for the others",
            "Model (on Azure: deployment) of every agent."
        ),
        new("TUTOR_MODEL_OUTPUT", "`schema`, `json_object` or `prompt`", "`schema`", "How answers are made to be JSON."),
        new(
            "TUTOR_MODEL_PRICES",
            "`name=input/output[/cached]`, between semicolons",
            "list prices",
            "US dollars for a million tokens, which go before the built-in list prices."
        ),
        new(
            "TUTOR_MODEL_ASK_AGAIN_SECONDS",
            "number, 1 to 3600",
            "`30`",
            "Seconds after which a session that cannot go on without its model asks again; twice as long each time, half an hour at most."
        ),
        new("TUTOR_BUDGET_PER_SESSION_USD", "amount", NoLimit, "US dollars that a session may cost; what is beyond is done offline."),
        new("TUTOR_BUDGET_PER_DAY_USD", "amount", NoLimit, "US dollars that a day (UTC) may cost."),
        new(
            "TUTOR_SENTENCE_EMBEDDINGS",
            "`on` or `off`",
            "`on`",
            "Whether explanations in words and learners' questions are also compared by meaning, with a sentence model that comes along. "
                + "It takes 330 MB of memory once it is used."
        ),
        new("TUTOR_LANGUAGE", "two letters (ISO 639-1)", "`en`", "Language in which models teach."),
        new(
            "TUTOR_MODERATION_MODEL",
            "name, or `offline`",
            "OpenAI's own where the endpoint is OpenAI, else none",
            "Model that looks at replies for signs of distress."
        ),
        new(
            "TUTOR_EMBEDDING_MODEL",
            "name",
            "none: they are compared by words",
            "Model that turns texts into vectors, by which content of courses is found for objectives."
        ),
    ];

    private static IReadOnlyList<SettingDescription> OneAgent() =>
    [
        new("TUTOR_{AGENT}_MODEL", "name, or `offline`", "`TUTOR_MODEL`", "The agent's model, or none."),
        new(
            "TUTOR_{AGENT}_API",
            "`chat` or `responses`",
            ByAgent(static agent => agent.Api == ModelApi.Chat ? "`chat`" : "`responses`"),
            "The API by which it is asked."
        ),
        new(
            "TUTOR_{AGENT}_TEMPERATURE",
            "number, 0 to 2",
            ByAgent(static agent => agent.Temperature is { } value ? FormattableString.Invariant($"`{value}`") : None),
            "How much chance there is in its answers."
        ),
        new(
            "TUTOR_{AGENT}_REASONING_EFFORT",
            "`none`, `minimal`, `low`, `medium`, `high` or `xhigh`",
            ByAgent(static agent => agent.ReasoningEffort is { } effort ? $"`{effort}`" : None),
            "How long a reasoning model thinks."
        ),
        new(
            "TUTOR_{AGENT}_MAX_TOKENS",
            "number, 100 to 200000",
            ByAgent(static agent => $"`{agent.MaxTokens}`"),
            "Tokens that an answer may have, reasoning included."
        ),
        new(
            "TUTOR_{AGENT}_TIMEOUT_SECONDS",
            "number, 1 to 3600",
            ByAgent(static agent => FormattableString.Invariant($"`{agent.Timeout.TotalSeconds}`")),
            "Seconds that one call may take."
        ),
    ];

    /// <summary>The values that agents have by default, each with those that have it.</summary>
    private static string ByAgent(Func<AgentSettings, string> value)
    {
        var groups = Enum.GetValues<AgentRole>().GroupBy(role => value(AgentSettings.DefaultOf(role))).ToList();
        return groups.Count == 1
            ? groups[0].Key
            : string.Join("; ", groups.Select(group => $"{group.Key} ({string.Join(", ", group.Select(role => role.SettingName()))})"));
    }
}
