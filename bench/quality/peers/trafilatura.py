packages = ["trafilatura"]


def open():
    from trafilatura import bare_extraction

    def answer(html, url):
        found = bare_extraction(html, url=url, with_metadata=True, include_comments=False)
        return found and {
            "title": found.title,
            "authors": (found.author or "").split(";"),
            "date": found.date,
            "body": found.text,
        }

    return answer
