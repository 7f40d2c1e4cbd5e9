using Microsoft.Extensions.Configuration;
using TutorFunctions.Web.Pages;

namespace TutorFunctions.Tests.Pages;

public sealed class EmbeddingOriginsTests
{
    [Theory]
    [InlineData(null, "'self'")]
    [InlineData("  ", "'self'")]
    [InlineData("https://lms.example.org", "'self' https://lms.example.org")]
    [InlineData("https://a.example  http://localhost:8080", "'self' https://a.example http://localhost:8080")]
    public void Origins_follow_the_server_itself(string? setting, string sources) => Read(setting).Sources.ShouldBe(sources);

    [Theory]
    [InlineData("lms.example.org")]
    [InlineData("*")]
    [InlineData("https://lms.example.org/course")]
    [InlineData("https://user@lms.example.org")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_origin_is_refused_by_name(string setting) =>
        Should.Throw<SettingException>(() => Read(setting)).Message.ShouldContain("TUTOR_EMBED_ORIGINS names");

    private static EmbeddingOrigins Read(string? setting) =>
        EmbeddingOrigins.Read(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["TUTOR_EMBED_ORIGINS"] = setting }).Build()
        );
}
