package io.awsx.springboot;

import io.awsx.camel.generic.AwsxComponent;
import io.awsx.ec2x.Ec2Component;
import io.awsx.s3x.S3Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Has the components that are on the class path take their options from {@code camel.component.SCHEME.*}, as Camel's own starters do:
 * {@code camel.component.SCHEME.enabled=false} leaves one out. They find a session, client, or observer among the beans by themselves, by autowiring.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
public class AwsxAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AwsxComponent.class)
    @ConditionalOnHierarchicalProperties({"camel.component", "camel.component.awsx"})
    static class Services {

        @Bean
        ComponentCustomizer awsxProperties(Environment environment) {
            return new ComponentProperties("awsx", AwsxComponent.class, environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(S3Component.class)
    @ConditionalOnHierarchicalProperties({"camel.component", "camel.component.awsx-s3"})
    static class S3 {

        @Bean
        ComponentCustomizer awsxS3Properties(Environment environment) {
            return new ComponentProperties("awsx-s3", S3Component.class, environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Ec2Component.class)
    @ConditionalOnHierarchicalProperties({"camel.component", "camel.component.awsx-ec2"})
    static class Ec2 {

        @Bean
        ComponentCustomizer awsxEc2Properties(Environment environment) {
            return new ComponentProperties("awsx-ec2", Ec2Component.class, environment);
        }
    }
}
