import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** A Neo4j community server on 127.0.0.1. Arguments: data folder, Bolt port. Prints "ready", ends on SIGTERM. */
public class Server {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    SocketAddress address = new SocketAddress("127.0.0.1", port);
    var service = new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(HttpConnector.enabled, false)
        .setConfig(HttpsConnector.enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(256))
        .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(512))
        // Tests fill and empty the database all the time, and plans of before do for their few nodes.
        .setConfig(GraphDatabaseSettings.query_statistics_divergence_threshold, 1.0)
        .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(5))
        .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofSeconds(1))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready");
    // The parent may be killed without a chance to say goodbye: its end of the pipe closes then.
    while (System.in.read() != -1) {
    }
    System.exit(0);
  }
}
