package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LambdaIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aFunctionIsCreatedReadChangedCalledAndDeleted() {
        create("echo");
        aws.call("awsx:lambda?waitFor=FunctionActiveV2&param.FunctionName=echo");
        aws.call("awsx:lambda?operation=UpdateFunctionConfiguration&waitFor=FunctionUpdatedV2&param.FunctionName=echo"
                + "&param.MemorySize=256&param.Environment.Variables.GREETING=hello");
        assertThat(aws.call("awsx:lambda?operation=GetFunction&param.FunctionName=echo"
                        + "&query=Configuration.[MemorySize,Environment.Variables.GREETING]"))
                .isEqualTo(List.of(256, "hello"));
        assertThat((byte[]) aws.call(
                        "awsx:lambda?operation=Invoke&param.FunctionName=echo&query=Payload", bytes("{\"n\":1}")))
                .isEqualTo(bytes("{\"n\":1}"));
        aws.call("awsx:lambda?operation=DeleteFunction&param.FunctionName=echo");
        assertThat(aws.errorCode("awsx:lambda?operation=GetFunction&param.FunctionName=echo"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void functionsAreListed() {
        List.of("a", "b", "c").forEach(LambdaIT::create);
        // moto puts all functions, versions and aliases on one page.
        assertThat(aws.list(
                        "awsx:lambda?operation=ListFunctions&paginate=items&pageSize=2&query=Functions[].FunctionName"))
                .contains("a", "b", "c");
    }

    private static void create(String name) {
        Object role = aws.call(
                "awsx:iam?operation=CreateRole&query=Role.Arn",
                Map.of("RoleName", "role-of-" + name, "AssumeRolePolicyDocument", "{}"));
        aws.call(
                "awsx:lambda?operation=CreateFunction&param.Runtime=python3.12&param.Handler=function.handle",
                Map.of("FunctionName", name, "Role", role, "Code", Map.of("ZipFile", zip())));
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("function.py"));
            zip.write(bytes("def handle(event, context): return event"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
