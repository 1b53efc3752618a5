package org.ledgermock.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {

    private static final String COUNTER = "# HELP a_total It \\\\ grows.\n# TYPE a_total counter\n";
    private static final String TIMES = "# HELP t Times.\n# TYPE t histogram\n";

    @Test
    void reads_what_is_right() {
        PrometheusText text = PrometheusText.read(COUNTER
                + "a_total{x=\"\\\"\\\\\\n\",y=\"\"} 3\n"
                + TIMES
                + "t_bucket{le=\"0.5\"} 1\nt_bucket{le=\"+Inf\"} 2\nt_sum 1.5\nt_count 2\n");

        assertThat(text.value("a_total", "x=\"\\\"\\\\\\n\"", "y=\"\"")).isEqualByComparingTo("3");
        assertThat(text.value("t_sum")).isEqualByComparingTo("1.5");
        assertThat(text.types()).containsEntry("t", "histogram");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\n",
                COUNTER + "a_total 1",
                COUNTER + "a_total 1\na_total 1\n",
                COUNTER + "a_total -1\n",
                COUNTER + "b_total 1\n",
                COUNTER + "a_total{x=\"1\",x=\"2\"} 1\n",
                COUNTER + "a_total{x=\"\"\"} 1\n",
                COUNTER + "a_total{x=\"\\t\"} 1\n",
                COUNTER + "a_total{x-y=\"\"} 1\n",
                COUNTER + "a_total{x=\"1\"}  1\n",
                COUNTER + "a_total{x=\"1\",} 1\n",
                COUNTER + "a_total NaN\n",
                COUNTER + COUNTER,
                "# TYPE a_total counter\na_total 1\n",
                "# HELP a Goes.\n# TYPE a counter\n",
                "# HELP a_total Goes.\n# TYPE a_total gauge\n",
                TIMES + "t_bucket{le=\"0.5\"} 2\nt_bucket{le=\"+Inf\"} 1\nt_sum 1.5\nt_count 1\n",
                TIMES + "t_bucket{le=\"0.5\"} 1\nt_bucket{le=\"0.25\"} 1\nt_sum 1.5\nt_count 1\n",
                TIMES + "t_bucket{le=\"0.5\"} 1\nt_sum 1.5\nt_count 1\n",
                TIMES + "t_bucket{le=\"+Inf\"} 1\nt_sum 1.5\nt_count 2\n"
            })
    void sees_what_is_wrong(String text) {
        assertThatThrownBy(() -> PrometheusText.read(text)).isInstanceOf(AssertionError.class);
    }
}
