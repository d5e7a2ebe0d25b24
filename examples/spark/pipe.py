"""The shortest way: lines of JSON through `recorte pipe` by RDD.pipe, a line of JSON out for each.

    spark-submit pipe.py pages.ndjson.gz articles "recorte pipe --quiet"
"""

import sys

from pyspark import SparkContext

pages, articles, command = sys.argv[1:]
spark = SparkContext(appName="recorte")
# Lines that failed are in the output, with their error; recorte's exit code 1 for them must not fail the task.
spark.textFile(pages).pipe(command, checkCode=False).saveAsTextFile(articles)
spark.stop()
