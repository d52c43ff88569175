// title: Papers by month
// description: How many papers were read each month.
// order: 60
// param limit: integer = 240, 1..2400 | Months at most, newest first
MATCH (p:Paper)
WHERE p.date IS NOT NULL
RETURN substring(p.date, 0, 7) AS month, count(p) AS papers
ORDER BY month DESC
LIMIT $limit
