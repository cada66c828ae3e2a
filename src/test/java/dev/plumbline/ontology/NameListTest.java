package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameListTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PostgreSQL 14 | postgresql",
        "Spring Boot | spring-boot",
        "Java and Spring Boot | java spring-boot",
        "Java, Spring Boot | java spring-boot",
        "React/TypeScript | react typescript",
        "Spring Boot + Java | spring-boot java",
        "PostgreSQL (Ubuntu 16.04 LTS) | postgresql ubuntu",
        "Chrome, Firefox, Safari, or Edge | chrome firefox safari edge",
        "Node.js 20 with Express | nodejs express",
        "C++ | cpp",
        "POSTGRES_9_6 | postgresql",
        "nodejs12.x | nodejs",
        "Apache Tomcat 8.x | tomcat",
        "PostgreSQL database | postgresql",
        "Amazon S3 bucket | aws-s3"
      })
  void takesTextsApartAtTheNamesThatTheyHold(String text, String names) {
    assertThat(names(text))
        .extracting(name -> VOCABULARY.technology(name).orElseThrow().technology().notation())
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Foo and Bar", "mycompany/web-shop", "Oursoft Trade/Settle", "widget on demand"})
  void leavesTextsWholeOfWhichItKnowsNothing(String text) {
    assertThat(names(text)).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "aws_s3_bucket_policy, aws-s3",
    "AWS::S3::Bucket, aws-s3",
    "AWS::EC2::Instance, aws-ec2",
    "AWS::EC2::Subnet, aws-vpc",
    "kubernetes_deployment_v1, kubernetes"
  })
  void findsWhatATypeOfResourceBelongsTo(String type, String technology) {
    assertThat(ResourceTypes.technology(type).orElseThrow().notation()).isEqualTo(technology);
  }

  private static List<String> names(String text) {
    return NameList.of(text, name -> VOCABULARY.technology(name).isPresent());
  }
}
