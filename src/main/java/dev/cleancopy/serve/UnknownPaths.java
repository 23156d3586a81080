package dev.cleancopy.serve;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers 404 where no other route answers. */
@ApplicationScoped
public class UnknownPaths {

  void last(@Observes Router router) {
    Problem problem =
        Problem.of(404, "There is nothing at this path; GET /q/openapi lists what there is.");
    String body =
        new JsonObject()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", problem.detail())
            .encode();
    router
        .route()
        .last()
        .handler(
            call ->
                call.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body));
  }
}
