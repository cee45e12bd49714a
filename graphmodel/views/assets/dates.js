"use strict";
// Whether a row falls between two days: yes, no, or maybe, where its date leaves it open. Days are ISO text, which sorts as dates do.

gm.falls = function (row, from, to) {
  if (!from && !to) return "yes";
  if (!row.b) return "maybe"; // no date is known
  const [first, last] = row.b;
  if ((from && last && last < from) || (to && first && first > to)) return "no";
  if (row.l) {
    // It went on for a time: what counts is whether it was certainly going on within the days asked for.
    const [began, endedAfter] = row.l;
    const startedInTime = !to || (began && began <= to);
    const stillOn = !from || !endedAfter || endedAfter >= from;
    return startedInTime && stillOn ? "yes" : "maybe";
  }
  return (!from || (first && first >= from)) && (!to || (last && last <= to)) ? "yes" : "maybe";
};
