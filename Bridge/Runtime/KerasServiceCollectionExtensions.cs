using KerasBridge;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keras for applications with dependency injection.</summary>
public static class KerasServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="KerasRuntime"/> as a singleton that starts when it is first asked for, and logs to the application's log.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Changes the default options. The log is the application's unless this sets another.</param>
    public static IServiceCollection AddKeras(this IServiceCollection services, Func<KerasOptions, KerasOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            var options = new KerasOptions { LoggerFactory = provider.GetService<ILoggerFactory>() };
            return KerasRuntime.Start(configure?.Invoke(options) ?? options);
        });
        return services;
    }
}
