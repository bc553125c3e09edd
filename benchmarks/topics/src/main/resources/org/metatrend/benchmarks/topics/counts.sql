-- The counts of queries.json, as fast as is known: words are looked for in the abstract's index as it stands, and an
-- abstract is only put together where a phrase or a topic needs it. Word boundaries and plurals are those of
-- docs/queries.md; "\u2010" and its like are hyphens and quotation marks, which a word may follow as it may a blank.
WITH works AS (
  SELECT coalesce(title, display_name, '') AS title,
         publication_year AS year,
         coalesce(CAST(abstract_inverted_index AS VARCHAR), '') AS index
  FROM read_json('${FILES}', format = 'newline_delimited', compression = 'gzip', columns = {
         title: 'VARCHAR', display_name: 'VARCHAR', publication_year: 'INTEGER', abstract_inverted_index: 'JSON'})
), seen AS (
  SELECT *,
         regexp_matches(title, '${ptsds?}') OR regexp_matches(index, '${ptsds?}') AS word,
         regexp_matches(title, '${stress(es)?}') OR regexp_matches(index, '${stress(es)?}') AS phrase
  FROM works
), matching AS (
  SELECT title, year, word,
         CASE WHEN index = '' THEN '' ELSE array_to_string(list_transform(list_sort(flatten(list_transform(
           map_entries(CAST(CAST(index AS JSON) AS MAP(VARCHAR, INTEGER[]))),
           lambda entry: list_transform(entry.value, lambda position: {position: position, word: entry.key})))),
           lambda one: one.word), ' ') END AS text
  FROM seen
  WHERE word OR phrase
)
SELECT year, count(*) AS total,
       count(*) FILTER (WHERE regexp_matches(title, '${depressions?|depressives?[^\pL\pN]+disorders?}')
         OR regexp_matches(text, '${depressions?|depressives?[^\pL\pN]+disorders?}')) AS depression,
       count(*) FILTER (WHERE regexp_matches(title, '${randomi[sz]eds?|trials?}')
         OR regexp_matches(text, '${randomi[sz]eds?|trials?}')) AS trial,
       count(*) FILTER (WHERE regexp_matches(title, '${sleeps?|insomnias?}')
         OR regexp_matches(text, '${sleeps?|insomnias?}')) AS sleep
FROM matching
WHERE word
   OR regexp_matches(title, '${(posttraumatics?|posts?[^\pL\pN]+traumatics?)[^\pL\pN]+stress(es)?}')
   OR regexp_matches(text, '${(posttraumatics?|posts?[^\pL\pN]+traumatics?)[^\pL\pN]+stress(es)?}')
GROUP BY year
ORDER BY year
