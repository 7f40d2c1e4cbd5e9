using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The storage account that the tutor's tables are in: the one that the Functions host uses itself, under the setting AzureWebJobsStorage.
/// It is a connection string, as on a developer's machine, or names an account that the app's identity may use and holds no key.
/// </summary>
internal static class StorageConnection
{
    public const string Setting = "AzureWebJobsStorage";

    /// <exception cref="SettingException">The settings name no account.</exception>
    public static TableServiceClient Open(IConfiguration settings)
    {
        // The host's names: a double underscore in the environment is a colon here.
        if (settings[Setting] is { Length: > 0 } connection)
            return Connect(connection);
        var account = settings.GetSection(Setting);
        if (account["tableServiceUri"] is { Length: > 0 } address)
            return new TableServiceClient(Address(address), Credential(account));
        return account["accountName"] is { Length: > 0 } name
            ? new TableServiceClient(Address($"https://{name}.table.core.windows.net"), Credential(account))
            : throw new SettingException(
                $"No storage account is set. Set {Setting} to a connection string (UseDevelopmentStorage=true for Azurite), or "
                    + $"{Setting}__accountName or {Setting}__tableServiceUri to an account that the app's identity may use."
            );
    }

    private static TableServiceClient Connect(string connection)
    {
        try
        {
            return new TableServiceClient(connection);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new SettingException(
                $"{Setting} is no connection string of a storage account: {error.Message} UseDevelopmentStorage=true is Azurite on "
                    + $"this machine.",
                error
            );
        }
    }

    /// <summary>The identity that the settings name, or, when they name none, whoever is signed in.</summary>
    private static TokenCredential Credential(IConfigurationSection account) =>
        account["credential"] switch
        {
            "managedidentity" when account["clientId"] is { Length: > 0 } client => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(client)
            ),
            "managedidentity" => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            _ => new DefaultAzureCredential(),
        };

    private static Uri Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new SettingException($"The storage account's table address '{address}' is no https address.");
}
