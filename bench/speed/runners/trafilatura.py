def load():
    from trafilatura import bare_extraction

    return lambda html: bare_extraction(html, with_metadata=True, include_comments=False)
