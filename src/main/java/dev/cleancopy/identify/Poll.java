package dev.cleancopy.identify;

import dev.cleancopy.model.Language;
import dev.cleancopy.model.Language.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stretches of text vote for languages by weight. Those that may be in the winner's language then
 * decide together which of its close relatives it is.
 */
final class Poll {

  /** The probability of a language that a stretch did not mention. */
  private static final double UNMENTIONED = 0.002;

  /** Less probable languages are not worth mentioning. */
  private static final double MENTIONED = 0.005;

  private record Ballot(Map<String, Double> probabilities, double weight) {}

  private final List<Ballot> ballots = new ArrayList<>();

  void add(List<Candidate> candidates, double weight) {
    Map<String, Double> probabilities = new HashMap<>();
    candidates.forEach(c -> probabilities.put(c.tag(), c.confidence()));
    if (!candidates.isEmpty()) {
      ballots.add(new Ballot(probabilities, weight));
    }
  }

  /** Most probable first; empty if nobody voted. */
  List<Candidate> result(Votes votes) {
    Map<String, Double> shares = new TreeMap<>();
    double total = 0;
    for (Ballot ballot : ballots) {
      ballot.probabilities.forEach((tag, p) -> shares.merge(tag, p * ballot.weight, Double::sum));
      total += ballot.weight;
    }
    if (shares.isEmpty()) {
      return List.of();
    }
    String leader = first(shares);
    Map<String, Double> family = relatives(leader, shares, votes);
    double familyShare = 0;
    for (Ballot ballot : ballots) {
      familyShare += ballot.probabilities.containsKey(leader) ? ballot.weight / total : 0;
    }
    return candidates(shares, family, familyShare, total);
  }

  private static List<Candidate> candidates(
      Map<String, Double> shares, Map<String, Double> family, double familyShare, double total) {
    Map<String, Double> weights = new TreeMap<>();
    shares.forEach(
        (tag, share) ->
            weights.put(
                tag,
                family.containsKey(tag)
                    ? family.get(tag) * familyShare
                    : Math.min(share / total, 1 - familyShare)));
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Candidate> result = new ArrayList<>();
    weights.forEach(
        (tag, weight) -> {
          if (weight / sum >= MENTIONED) {
            result.add(new Candidate(tag, weight / sum));
          }
        });
    result.sort(
        Comparator.comparingDouble(Candidate::confidence).reversed().thenComparing(Candidate::tag));
    return result;
  }

  private static String first(Map<String, Double> shares) {
    String best = Language.UNKNOWN.tag();
    double most = -1;
    for (var share : shares.entrySet()) {
      if (share.getValue() > most) {
        most = share.getValue();
        best = share.getKey();
      }
    }
    return best;
  }

  /** The joint probabilities over all stretches that may be in {@code leader}. */
  private Map<String, Double> relatives(String leader, Map<String, Double> shares, Votes votes) {
    Map<String, Double> logs = new TreeMap<>();
    shares.keySet().forEach(tag -> logs.put(tag, Math.log(votes.factor(tag))));
    for (Ballot ballot : ballots) {
      if (ballot.probabilities.containsKey(leader)) {
        logs.replaceAll(
            (tag, log) -> log + Math.log(ballot.probabilities.getOrDefault(tag, UNMENTIONED)));
      }
    }
    double most = logs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double total = 0;
    for (double log : logs.values()) {
      total += Math.exp(log - most);
    }
    double sum = total;
    logs.replaceAll((tag, log) -> Math.exp(log - most) / sum);
    logs.values().removeIf(p -> p < UNMENTIONED);
    return logs;
  }
}
