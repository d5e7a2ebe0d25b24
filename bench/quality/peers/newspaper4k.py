packages = ["newspaper4k"]


def open():
    from newspaper import Article

    def answer(html, url):
        found = Article(url, fetch_images=False)
        found.download(input_html=html)
        found.parse()
        date = found.publish_date
        return {
            "title": found.title,
            "authors": found.authors,
            "date": date.isoformat() if date else None,
            "body": found.text,
        }

    return answer
