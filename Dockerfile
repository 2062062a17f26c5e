# The node as an image: built with a JDK, run with a JRE, as a user who may do nothing else.

FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q --batch-mode -pl app -am -Dmaven.test.skip=true package \
  && mkdir -p /opt/fairgap/lib /opt/fairgap/instrument \
  && cp app/target/lib/*.jar app/target/fairgap-app-*.jar /opt/fairgap/lib/ \
  && cp app/target/instrument/*.jar /opt/fairgap/instrument/

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --system --gid 10001 fairgap \
  && useradd --system --uid 10001 --gid fairgap --home-dir /var/lib/fairgap fairgap \
  && install -d -o fairgap -g fairgap -m 700 /var/lib/fairgap
COPY --from=build /opt/fairgap /opt/fairgap
COPY --chmod=755 deploy/fairgap-in-container /usr/local/bin/fairgap
COPY --chmod=755 deploy/is-ready /usr/local/bin/is-ready

USER fairgap
ENV FAIRGAP_HOME=/var/lib/fairgap
VOLUME /var/lib/fairgap
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["is-ready"]
ENTRYPOINT ["fairgap"]
CMD ["run", "--instrument"]
