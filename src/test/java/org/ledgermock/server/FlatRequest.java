package org.ledgermock.server;

import com.tencentcloudapi.common.AbstractModel;
import java.util.HashMap;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/**
 * A request as the Java SDK's generated classes are: it puts its fields into the map of parameters. The one for any
 * JSON, {@code CommonRequest}, can be sent by TC3 over POST only.
 */
class FlatRequest extends AbstractModel {

    // Not a field of the request: the SDK would write it into JSON.
    private final transient JsonNode fields;

    FlatRequest(String json) {
        this.fields = ExactJson.read(json);
    }

    @Override
    protected void toMap(HashMap<String, String> map, String prefix) {
        fields.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                setParamArraySimple(
                        map,
                        prefix + field.getKey() + ".",
                        field.getValue().valueStream().map(FlatRequest::text).toArray(String[]::new));
            } else {
                setParamSimple(map, prefix + field.getKey(), text(field.getValue()));
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
