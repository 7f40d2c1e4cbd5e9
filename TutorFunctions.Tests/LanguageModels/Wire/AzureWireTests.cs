using System.Net;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using TutorFunctions.LanguageModels;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.Tests.LanguageModels.Wire;

/// <summary>What an Azure resource is asked, by Azure's own client.</summary>
public sealed class AzureWireTests
{
    [Theory]
    [InlineData(ModelApi.Chat)]
    [InlineData(ModelApi.Responses)]
    public async Task A_deployment_is_asked_with_the_key_of_its_resource(ModelApi api)
    {
        var server = new RecordingServer(api == ModelApi.Chat
            ? """{"choices":[{"message":{"content":"SAID"}}]}"""
            : """{"status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"SAID"}]}]}""");
        var settings = ModelSettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("TUTOR_MODEL_ENDPOINT", "https://school.openai.azure.com"),
                    new("TUTOR_MODEL_KEY", "a secret key"),
                ])
                .Build()
        );
        using var wire = new ModelWire(settings, server);

        var response = await wire.Chat("my-deployment", api).GetResponseAsync("hello", null, TestContext.Current.CancellationToken);

        response.Text.ShouldBe("SAID");
        var (address, key, body) = server.Asked.ShouldNotBeNull();
        address.Host.ShouldBe("school.openai.azure.com");
        address.AbsolutePath.ShouldEndWith(api == ModelApi.Chat ? "/chat/completions" : "/responses");
        key.ShouldContain("a secret key");
        $"{address} {body}".ShouldContain("my-deployment");
    }

    private sealed class RecordingServer(string answer) : HttpMessageHandler
    {
        public (Uri Address, string Key, string Body)? Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = (request.RequestUri!, request.Headers.ToString(), await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
