"""Who is who over the whole pile?"""
