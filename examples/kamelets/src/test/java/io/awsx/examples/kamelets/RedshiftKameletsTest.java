package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database in memory that stands behind the URLs of Redshift. */
class RedshiftKameletsTest {

    private static final String PLACE = "serverName=cluster.example&databaseName=dev&username=ann&password=RAW(p+w&d)&";

    private final RedshiftUrls driver = new RedshiftUrls();
    private Connection database;

    @BeforeEach
    void makeTable() throws SQLException {
        database = DriverManager.getConnection(RedshiftUrls.MEMORY);
        execute("create table orders (id int, name varchar(20))");
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void end() throws SQLException {
        DriverManager.deregisterDriver(driver);
        execute("shutdown");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select name from orders order by id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void theSinkTakesTheParametersOfItsQueryFromTheFieldsOfTheBody() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            String sink = "kamelet:awsx-redshift-sink?" + PLACE + "query=RAW(insert into orders values (:#id, :#name))";

            template.sendBody(sink, "{\"id\": 1, \"name\": \"pen\"}");
            template.sendBody(sink, "{\"name\": \"ink\", \"id\": 2}");

            assertThat(names()).containsExactly("pen", "ink");
            assertThat(driver.asked).startsWith("jdbc:redshift://cluster.example:5439/dev ann p+w&d");
        }
    }

    @Test
    void theSourceGivesEachRowAsJsonAndMarksItWhenItIsDone() throws Exception {
        execute("insert into orders values (1, 'pen'), (2, 'ink')");
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("kamelet:awsx-redshift-source?" + PLACE
                                    + "query=RAW(select * from orders where name <> 'done')"
                                    + "&consumedQuery=RAW(update orders set name = 'done' where id = :#ID)")
                            .convertBodyTo(String.class)
                            .to("mock:out");
                }
            });
            MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
            out.expectedBodiesReceivedInAnyOrder("{\"ID\":1,\"NAME\":\"pen\"}", "{\"ID\":2,\"NAME\":\"ink\"}");
            camel.start();

            out.assertIsSatisfied(30_000);
        }
        assertThat(names()).containsExactly("done", "done");
    }

    /** Takes the URLs of Redshift to a database in memory. */
    private static final class RedshiftUrls implements Driver {

        static final String MEMORY = "jdbc:h2:mem:redshift;DB_CLOSE_DELAY=-1";

        private String asked = "";

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            if (!acceptsURL(url)) {
                return null;
            }
            asked = url + " " + info.getProperty("user") + " " + info.getProperty("password");
            return DriverManager.getConnection(MEMORY);
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:redshift:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("redshift");
        }
    }
}
